' TYPE: values that are copied, nested, in arrays, as parameters and results.
TYPE Point
  x AS DOUBLE
  y AS DOUBLE
END TYPE
TYPE Person
  name AS STRING
  age AS INTEGER
  home AS Point
END TYPE
DIM p AS Person, q AS Person
p.name = "Ann" + "a": p.age = 30: p.home.x = 1.5
q = p
q.name = q.name + "!": q.home.x = 2.5
PRINT p.name; p.age; p.home.x; " "; q.name; q.home.x
DIM people(3) AS Person
people(2) = q
people(2).age = 44
people(3) = people(2)
people(2).name = "Zed"
PRINT people(3).name; people(3).age; people(2).name
SUB Older(BYREF who AS Person)
  who.age = who.age + 1
END SUB
Older p: PRINT p.age
SUB Same(BYVAL who AS Person)
  who.age = 0: who.name = "nobody"
END SUB
Same p: PRINT p.age; p.name
FUNCTION MakePerson(n$) AS Person
  DIM r AS Person
  r.name = n$ + "sson"
  r.age = 1
  RETURN r
END FUNCTION
p = MakePerson("Eric")
PRINT p.name; p.age
PRINT MakePerson("Lars").name
SWAP p, q
PRINT p.name; " "; q.name
IF p = p THEN PRINT "equal"
IF p <> q THEN PRINT "different"
'> Anna301.5 Anna!2.5
'> Anna!44Zed
'> 31
'> 31Anna
'> Ericsson1
'> Larssson
'> Anna! Ericsson
'> equal
'> different
