' 5 INC and DEC add and subtract, 1 by default, on any numeric lvalue.
TYPE P
  n AS BYTE
END TYPE
DIM a(2) AS LONG, p AS P, b AS UBYTE, s AS SINGLE
INC x: INC x, 2.5: DEC x, 0.25: PRINT x
INC a(1), 5: DEC a(1): PRINT a(1)
p.n = 127: INC p.n: PRINT p.n
DEC b: PRINT b
INC s, 0.1: PRINT s
i% = 5: INC i%, 2.9: PRINT i%
DEC i%, -3: PRINT i%
'> 3.25
'> 4
'> -128
'> 255
'> 0.1
'> 7
'> 10
