' 8.6 ON GOTO and ON GOSUB inside procedures, with labels of their own.
SUB s(n)
  ON n GOSUB a, b
  ON n GOTO c, d
  PRINT "none": EXIT SUB
a: PRINT "a";: RETURN
b: PRINT "b";: RETURN
c: PRINT "c": EXIT SUB
d: PRINT "d"
END SUB
s 1: s 2: CALL s(3)
'> ac
'> bd
'> none
