' Literals, promotion, folding and conversions.
DIM b AS BYTE, i AS INTEGER, u AS UINTEGER, l AS LONG, ul AS ULONG, s AS SINGLE, d AS DOUBLE
i = 100000 * 100000
l = -2147483648
d = 7 / 2
i = b + 1
l = u + i
d = l + s
ul = ul - l
s = s * s
i = 42.8
b = 300
i = i \ 2.5
d = i MOD 2.5
d = i ^ 2
d = 2 ^ 10
l = ul AND 255
i = NOT i
i = i * 1 + 0
d = d + 0
d = d - 0
PRINT &HFFFFFFFF; 1.5!; 3&; 5@
i = i / 3
i = i \ i
d = 1 / 3 + 0.1
PRINT 3 = 3; "a" < "b"; -5 MOD 4; 9007199254740992 + 1
INC b, 0.5
'--- typed
' module b BYTE
' module i INTEGER
' module u UINTEGER
' module l LONG
' module ul ULONG
' module s SINGLE
' module d DOUBLE
' main main: can fail
'   3 assign i 1410065408
'   4 assign l -2147483648:LONG
'   5 assign d 3.5
'   6 assign i (arithmetic INTEGER add (wrap INTEGER b) 1)
'   7 assign l (arithmetic LONG add (wrap LONG u) (wrap LONG i))
'   8 assign d (arithmetic DOUBLE add (toFloat DOUBLE l) (refloat DOUBLE s))
'   9 assign ul (arithmetic ULONG subtract ul (wrap ULONG l))
'   10 assign s (arithmetic SINGLE multiply s s)
'   11 assign i 42
'   12 assign b 44:BYTE
'   13 assign i (wrap INTEGER (arithmetic LONG quotient (wrap LONG i) 2:LONG))
'   14 assign d (arithmetic DOUBLE remainder (toFloat DOUBLE i) 2.5)
'   15 assign d (arithmetic DOUBLE power (toFloat DOUBLE i) 2.0)
'   16 assign d 1024.0
'   17 assign l (wrap LONG (logic ULONG and ul 255:ULONG))
'   18 assign i (complement INTEGER i)
'   19 assign i i
'   20 assign d (arithmetic DOUBLE add d 0.0)
'   21 assign d d
'   22 print items[(value 4294967295:LONG), (value 1.5:SINGLE), (value 3:LONG), (value 5:BYTE)] endsLine
'   23 assign i (truncate INTEGER (arithmetic DOUBLE divide (toFloat DOUBLE i) 3.0))
'   24 assign i (arithmetic INTEGER quotient i i canFail)
'   25 assign d 0.43333333333333335
'   26 print items[(value -1), (value -1), (value -1), (value 9007199254740993:LONG)] endsLine
'   27 update b (truncate BYTE (arithmetic DOUBLE add (toFloat DOUBLE (current BYTE)) 0.5))
