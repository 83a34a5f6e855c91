' SWAP, INC, DEC.
a = 1: b = 2
SWAP a, b: PRINT a; b
DIM v(3) AS INTEGER
v(1) = 10: v(2) = 20
SWAP v(1), v(2): PRINT v(1); v(2)
INC v(1): INC v(2), 5: DEC v(1), 2
PRINT v(1); v(2)
c@ = 127: INC c@: PRINT c@
x = 1: INC x, 0.5: PRINT x
'> 21
'> 2010
'> 1915
'> -128
'> 1.5
