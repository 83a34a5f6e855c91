' Destructors: at DELETE, at the end of the procedure that owns an object, youngest first, and at the end of the program.
CLASS D
  Name AS STRING
  Part AS D
  CONSTRUCTOR(n AS STRING) : ME.Name = n : END CONSTRUCTOR
  DESTRUCTOR
    PRINT "~"; ME.Name; " ";
  END DESTRUCTOR
  METHOD Kill() : DELETE ME : END METHOD
END CLASS
CLASS E EXTENDS D
  CONSTRUCTOR(n AS STRING) : SUPER(n + "e") : END CONSTRUCTOR
  DESTRUCTOR() : PRINT "~E"; : END DESTRUCTOR
END CLASS
DIM g AS D, keep AS LIST OF D, m AS HASHMAP OF D
SUB Local1
  DIM a AS D = NEW D("a"), b AS D = NEW D("b")
  a = NOTHING
  PRINT "in ";
END SUB
CALL Local1 : PRINT "out"
SUB ToGlobal
  DIM x AS D = NEW D("x"), y AS D = NEW D("y")
  g = x
END SUB
CALL ToGlobal : PRINT "g "; g.Name
FUNCTION Make(n AS STRING) AS D
  DIM other AS D = NEW D("other")
  Make = NEW D(n)
END FUNCTION
SUB UseMade
  DIM q AS D = Make("made")
  PRINT q.Name; " ";
END SUB
CALL UseMade : PRINT "used"
SUB Fill
  keep.APPEND(NEW D("l1")) : m("k") = NEW D("m1")
  DIM tmp AS LIST OF D
  tmp.APPEND(NEW D("tmp"))
END SUB
CALL Fill : PRINT "filled"; keep.LENGTH; m.SIZE()
SUB Parts(owner AS D)
  owner.Part = NEW D("part")
  DIM p AS D = NEW D("p")
  p.Part = p
END SUB
Parts g : PRINT g.Part.Name
SUB Del
  DIM e AS D = NEW E("del"), f AS D = e
  DELETE e
  PRINT e IS NOTHING; f IS NOTHING; " ";
  DIM k AS D = NEW D("kill")
  k.Kill()
  PRINT k IS NOTHING; " ";
END SUB
CALL Del : PRINT "deleted"
SUB Fails
  DIM a AS D = NEW D("f1"), b AS D = NEW E("f2")
  THROW 99
END SUB
TRY
  Fails
CATCH
  PRINT "caught"; ERR
END TRY
SUB Loop1
  FOR i = 1 TO 3 : DIM a AS D = NEW D("i" + STR$(i)) : NEXT
  PRINT "loop ";
END SUB
CALL Loop1 : PRINT
SUB Deep(n AS INTEGER)
  DIM a AS D = NEW D("d" + STR$(n))
  IF n > 0 THEN Deep n - 1
END SUB
Deep 2 : PRINT
CLASS Bad
  CONSTRUCTOR(n AS INTEGER) : IF n = 0 THEN THROW 42
  END CONSTRUCTOR
  DESTRUCTOR : PRINT "~bad "; : END DESTRUCTOR
END CLASS
TRY
  DIM bb AS Bad = NEW Bad(0)
CATCH
  PRINT "bad"; ERR; bb IS NOTHING
END TRY
CLASS Worse
  DESTRUCTOR : PRINT "~worse "; : THROW 55 : END DESTRUCTOR
END CLASS
SUB Scoped : DIM w AS Worse = NEW Worse() : END SUB
CALL Scoped : PRINT "after"
DIM w AS Worse = NEW Worse()
TRY : DELETE w : CATCH : PRINT "raised"; ERR; w IS NOTHING : END TRY
g = NOTHING
PRINT "end"
'> in ~b ~a out
'> ~y g x
'> ~other made ~made used
'> ~tmp filled11
'> ~p part
'> ~E~dele 11 ~kill 1 deleted
'> ~E~f2e ~f1 caught99
'> loop ~i3 ~i2 ~i1
'> ~d0 ~d1 ~d2
'> bad421
'> ~worse after
'> ~worse raised551
'> end
'>= ~part ~m1 ~l1 ~x 
'! Unhandled exception at line 87: File already open (error code 55)
