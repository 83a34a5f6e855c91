' 0 Procedures may recurse 10,000 deep.
FUNCTION depth(n AS INTEGER) AS INTEGER
  IF n = 0 THEN RETURN 0
  depth = depth(n - 1) + 1
END FUNCTION
FUNCTION text$(n AS INTEGER)
  IF n = 0 THEN RETURN ""
  RETURN text$(n - 1) + "x"
END FUNCTION
PRINT depth(10000); LEN(text$(10000))
'> 1000010000
