' 2.4 A product is rounded before it is added.
FUNCTION Num(x)
  Num = x
END FUNCTION
a = Num(1) + 2 ^ -27: b = a: c = Num(-1) - 2 ^ -26
PRINT a * b + c; c + a * b; " "; FMA(a, b, c) = 2 ^ -54; a * b - (-c)
s! = Num(1) + 2 ^ -13: t! = Num(-1) - 2 ^ -12
PRINT s! * s! + t!; t! + s! * s!
DIM x(3), y(3)
FOR i = 0 TO 3: x(i) = a: y(i) = c: NEXT
FOR i = 0 TO 3: x(i) = x(i) * x(i) + y(i): NEXT
PRINT x(0); x(3)
'> 00 -10
'> 00
'> 00
