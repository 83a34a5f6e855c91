' 12.4 WRITE shows the shortest text that reads back, also where numbers lie closer below than above: at powers of two.
WRITE 2 ^ -24, 2 ^ -44, 2 ^ -778, 2 ^ -1074, 2 ^ 863, -2 ^ -24
bad = 0: x = 2 ^ -1074
FOR i = 1 TO 2098
  OPEN "/tmp/fbc-test-w2.dat" FOR OUTPUT AS #1: WRITE #1, x: CLOSE
  OPEN "/tmp/fbc-test-w2.dat" FOR INPUT AS #1: INPUT #1, y: CLOSE
  IF x <> y THEN bad = bad + 1
  x = x * 2: IF i MOD 50 <> 1 THEN x = x * 2 ^ 20: i = i + 20
NEXT
PRINT bad
DIM s AS SINGLE = 1.2379400392853803e27: PRINT s
'> 5.960464477539063e-08,5.684341886080802e-14,6.290184345309701e-235,5e-324,6.150157786156811e+259,-5.960464477539063e-08
'> 0
'> 1.2379401e+27
