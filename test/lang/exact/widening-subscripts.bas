' 6.2 Subscripts of every type: sign- and zero-extended, truncated, never cut to 32 bits.
DIM a(300) AS INTEGER, b AS BYTE, ub AS UBYTE, us AS USHORT, u AS UINTEGER, l AS LONG, q AS ULONG
FOR i = 0 TO 300: a(i) = i: NEXT
b = 100: ub = 255: us = 300: u = 299: l = 298: q = 297
PRINT a(b); " "; a(ub); " "; a(us); " "; a(u); " "; a(l); " "; a(q); " "; a(296.99)
b = -1: u = 4294967295: l = 4294967296: q = &HFFFFFFFFFFFFFFFF
TRY: PRINT a(b): CATCH: PRINT ERR;: END TRY
TRY: PRINT a(u): CATCH: PRINT ERR;: END TRY
TRY: PRINT a(l): CATCH: PRINT ERR;: END TRY
TRY: PRINT a(q): CATCH: PRINT ERR;: END TRY
TRY: PRINT a(l + 5): CATCH: PRINT ERR: END TRY
'> 100 255 300 299 298 297 296
'> 99999
