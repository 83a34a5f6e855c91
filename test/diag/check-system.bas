OPTION SYSTEM
TYPE Node
  next_ AS Node PTR
  value AS LONG
END TYPE
DIM p AS Node PTR, q AS ANY PTR, n AS LONG
p = n
'   ^ [TYPE-MISMATCH] LONG where Node PTR is needed
p = q
q = p
PRINT *q
'      ^ [TYPE-MISMATCH] an ANY PTR must be given a type with CAST before it is used
PRINT *n
'      ^ [TYPE-MISMATCH] a pointer is needed here, not LONG
PRINT p->other
'        ^^^^^ [FIELD-UNKNOWN] Node has no field 'other'
PRINT n->value
'     ^ [TYPE-MISMATCH] a pointer is needed here, not LONG
n = p - n
'   ^^^^^ [TYPE-MISMATCH] Node PTR where LONG is needed
p = p + 1
p = CAST(Node PTR, 3.5)
'   ^^^^^^^^^^^^^^^^^^^ [TYPE-MISMATCH] DOUBLE cannot be cast to Node PTR
DIM t(n) AS LONG
'     ^ [CONST-EXPR] the bounds of an array stored in place must be constant
q = CSTRING(n)
'           ^ [CONST-EXPR] CSTRING takes a string literal
REDIM t(5)
'     ^ [UNSUPPORTED] REDIM is not available in the system dialect
DECLARE SUB c_call LIB "c" ALIAS "call" (l AS LIST)
'                                        ^^^^^^^^^ [TYPE-MISMATCH] LIST cannot be passed to a C function
