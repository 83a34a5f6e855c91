OPTION SYSTEM
TYPE Node
  value AS LONG
  next AS Node PTR
  raw AS ANY PTR
END TYPE
DECLARE FUNCTION malloc LIB "c" ALIAS "malloc" (size AS ULONG) AS ANY PTR
SUB Touch(p AS Node PTR, q AS BYTE PTR PTR)
  p->value = 5
  p->next->value = p[3].value + *q[0]
  *p = p[1]
  **q = 7
  q[2] = @p->value
  p = CAST(Node PTR, malloc(SIZEOF(Node) * 4))
  p = p + 1
  free(CAST(ANY PTR, p))
  x = -*r * *s
END SUB
' --- printed
' OPTION SYSTEM
' TYPE Node
'   value AS LONG
'   next AS Node PTR
'   raw AS ANY PTR
' END TYPE
' DECLARE FUNCTION malloc LIB "c" ALIAS "malloc" (size AS ULONG) AS ANY PTR
' SUB Touch(p AS Node PTR, q AS BYTE PTR PTR)
'   p->value = 5
'   p->next->value = p[3].value + *q[0]
'   *p = p[1]
'   **q = 7
'   q[2] = @p->value
'   p = CAST(Node PTR, malloc(SIZEOF(Node) * 4))
'   p = p + 1
'   free(CAST(ANY PTR, p))
'   x = -*r * *s
' END SUB
