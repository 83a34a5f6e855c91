OPTION SYSTEM
' Pointers, fixed layouts, C functions.
TYPE Node
  value AS INTEGER
  small AS UBYTE
  nxt AS Node PTR
  inner(3) AS SHORT
END TYPE
DECLARE FUNCTION c_malloc LIB "c" ALIAS "malloc" (size AS ULONG) AS ANY PTR
DECLARE SUB c_free LIB "c" ALIAS "free" (p AS ANY PTR)
DECLARE FUNCTION c_abs LIB "c" ALIAS "labs" (n AS LONG) AS LONG
DECLARE FUNCTION c_strlen LIB "c" ALIAS "strlen" (s AS STRING) AS ULONG
DECLARE FUNCTION c_snprintf LIB "c" ALIAS "snprintf" (p AS UBYTE PTR, n AS ULONG, f AS STRING, ...) AS INTEGER
DIM n AS Node PTR
n = CAST(Node PTR, c_malloc(SIZEOF(Node)))
n->value = 42
n->small = 255
n->nxt = n
n->inner(3) = -2
PRINT n->nxt->value; n->small; n->inner(3); SIZEOF(Node)
DIM p AS INTEGER PTR
p = @n->value
*p = 7
PRINT n->value; p[0]
DIM buffer(15) AS UBYTE
PRINT c_snprintf(@buffer(0), 16, "%d-%s-%g", 5, "text", 1.5); CHR$(buffer(0)); CHR$(buffer(2))
c_free n
PRINT c_abs(-5); c_strlen("héllo")
PRINT SHL(1, 4); SHR(-8, 1); CLZ(1); CTZ(8)
DIM q AS LONG PTR, r AS LONG PTR
q = NOTHING
r = q + 3
PRINT r - q; q = NOTHING
'> 42255-224
'> 77
'> 105t
'> 56
'> 16-4313
'> 3-1
