' 2.3 Assignment conversion in initialisers, arguments, RETURN, READ, FOR and stores into arrays and fields.
TYPE T
  f AS SHORT
END TYPE
DIM i AS INTEGER = 3.9, a(2) AS BYTE, t AS T
a(1) = 300.5: t.f = 70000.9
SUB s(p AS INTEGER)
  PRINT p; " ";
END SUB
FUNCTION f(x) AS INTEGER
  RETURN x
END FUNCTION
PRINT i; " "; a(1); " "; t.f; " ";
s -7.9: PRINT f(8.99); " ";
READ r%: PRINT r%
FOR k% = 1.9 TO 3.9 STEP 1.9: PRINT k%;: NEXT
PRINT LEFT$("abcdef", 2.9); CHR$(65.9)
DATA 2.75
'> 3 44 4464 -7 8 2
'> 123abA
