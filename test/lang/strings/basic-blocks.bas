' Single elements are shared literals, small blocks are used again: nothing that holds one may see another's change.
DIM a AS STRING, b AS STRING, c AS STRING, parts(3) AS STRING, i AS INTEGER
a = "xyz"
b = MID$(a, 2, 1)
c = b
c = c + "!"
b = b + b
MID$(c, 1) = "Q"
PRINT MID$(a, 2, 1); CHR$(121); b; c
LSET b = "z"
PRINT b; CHR$(121); UCASE$(CHR$(121)); LCASE$("Y")
' Growing from a shared element, across the sizes of blocks.
a = CHR$(65)
FOR i = 1 TO 600
  a = a + CHR$(65 + i MOD 26)
  IF i MOD 150 = 0 THEN parts(i \ 200) = a
NEXT
PRINT LEN(a); " "; LEFT$(a, 3); " "; RIGHT$(a, 3); " "; LEN(parts(0)); " "; LEN(parts(3)); " "; MID$(parts(1), 299, 2)
' Wide ones.
a = CHR$(8364)
b = a + CHR$(233)
PRINT MID$(b, 2, 1); LEN(b); MID$(b, 1, 1) = a; MID$(b, 2, 1) = MID$(CHR$(233), 1, 1)
' Order of single elements, the empty string first.
a = "ab" + CHR$(0)
PRINT MID$(a, 1, 1) < MID$(a, 2, 1); MID$(a, 4, 1) < MID$(a, 3, 1); MID$(a, 4, 1) = MID$(a, 9, 1); MID$(a, 3, 1) = MID$(a, 9, 1)
PRINT MID$(a, 2, 1) >= MID$(a, 1, 1); MID$(b, 1, 1) > MID$(a, 1, 1)
'> yyyyQ!
'> z yYy
'> 601 ABC ABC 151 601 MN
'> é2-1-1
'> -1-1-10
'> -1-1
