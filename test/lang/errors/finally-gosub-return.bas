' 15.2 FINALLY runs when RETURN leaves the TRY that was entered after the GOSUB, and only then.
GOSUB plain: PRINT "1"
GOSUB caught: PRINT "2"
GOSUB nested: PRINT "3"
GOSUB inside: PRINT "4"
n = 3: GOSUB again: PRINT "5"
TRY: GOSUB plain: PRINT "in": FINALLY: PRINT "outer": END TRY
TRY: GOSUB fails: CATCH: PRINT "error"; ERR: END TRY
TRY: RETURN: CATCH 3: PRINT "empty": END TRY
END
plain: TRY: RETURN: FINALLY: PRINT "plain ";: END TRY
caught: TRY: THROW 5: CATCH: RETURN: FINALLY: PRINT "caught ";: END TRY
nested:
TRY
  TRY: TRY: RETURN: CATCH 99: PRINT "no": END TRY
  FINALLY: PRINT "a";: END TRY
FINALLY: PRINT "b ";: END TRY
inside:
TRY
  GOSUB part: GOSUB part: RETURN
part: PRINT "part ";: RETURN
FINALLY
  GOSUB far: PRINT "inside ";
END TRY
again:
TRY
  n = n - 1: IF n > 0 THEN GOSUB again
  RETURN
FINALLY: PRINT "f";: END TRY
fails: TRY: RETURN: FINALLY: THROW 77: END TRY
far: PRINT "far ";: RETURN
'> plain 1
'> caught 2
'> ab 3
'> part part far inside 4
'> fff5
'> plain in
'> outer
'> error77
'> empty
