' A float operand is converted to LONG even where the other operand is a ULONG: what a LONG cannot hold becomes its limit.
DIM big AS DOUBLE = 1.8e19, low AS DOUBLE = -1.8e19, u AS ULONG = 1
PRINT (big AND (u - 2)); " "; (big OR u); " "; (big EQV (u - 1)); " "; (low XOR u)
DIM s AS SINGLE = -1
PRINT (s AND u); " "; (u IMP s)
CONST C = 1.8e19 AND (-1)
PRINT C; " "; NOT big
'> 9223372036854775807 9223372036854775807 9223372036854775808 9223372036854775809
'> 1 18446744073709551615
'> 9223372036854775807 -9223372036854775808
