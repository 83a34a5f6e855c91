FUNCTION Add(a, b)
  Add = a + b
END FUNCTION
FUNCTION Total(a AS INTEGER, b AS INTEGER)
'^^^^^^^ [BLOCK] this FUNCTION has no END FUNCTION
  RETURN a + b
PRINT Add(1, 2)
Add(1, 2)
x = Ad(1, 2)
SUB Show
  PRINT "x"
END SUB
y = Show
PRINT Show()
