' Strings of one element in comparisons, at the end of others and searched for: the same as for strings of any length.
DIM s AS STRING, c AS STRING, i AS INTEGER, w AS STRING
s = "Hello, World" + CHR$(8364) + "x"
w = ""
FOR i = 0 TO LEN(s) + 2
  w = w + MID$(s, i, 1)
  w = w + CHR$(45)
NEXT
PRINT w; LEN(w)
w = w + "!"
PRINT w
w = ""
w = w + CHR$(8364)
w = w + CHR$(65)
PRINT w; LEN(w)
FOR i = 1 TO 4
  SELECT CASE i
    CASE 1: c = ""
    CASE 2: c = "n"
    CASE 3: c = "na"
    CASE 4: c = CHR$(20000)
  END SELECT
  PRINT c < "n"; c <= "n"; c = "n"; c <> "n"; c >= "n"; c > "n"; "n" < c; "n" = c; "m" < c; "o" > c
  PRINT c < MID$("n", 1, 1); c = MID$("x", 2, 1); c >= CHR$(110 + i - i); MID$(c, 1, 1) = CHR$(110); MID$(c, 1, 1) < "z"; CHR$(110) = c; UCASE$(c) = "N"
NEXT
TRY
  s = s + CHR$(i * 1000000)
CATCH
  PRINT ERR; s
END TRY
TRY
  IF CHR$(-i) = "a" THEN PRINT "no"
CATCH
  PRINT ERR
END TRY
DIM t AS STRING
t = s
t = t + "y"
PRINT s; t
PRINT INSTR("aeiou", "u"); INSTR("aeiou", ""); INSTR("aeiou", "x"); INSTR("a" + CHR$(9000), CHR$(9000)); INSTR("abc", CHR$(9000)); INSTR("", "a")
PRINT CHR$(0) = CHR$(0); CHR$(255); ASC(CHR$(200)); LEN(CHR$(0))
s = "a" + CHR$(0)
s = s + CHR$(0)
PRINT LEN(s); ASC(MID$(s, 2, 1))
'> -H-e-l-l-o-,- -W-o-r-l-d-€-x---31
'> -H-e-l-l-o-,- -W-o-r-l-d-€-x---!
'> €A2
'> -1-10-100000-1
'> -1-100-100
'> 0-1-10-100-1-1-1
'> 00-1-1-1-1-1
'> 000-1-1-1-10-1-1
'> 00-1-1-100
'> 000-1-1-1-10-10
'> 00-10000
'> 5Hello, World€x
'> 5
'> Hello, World€xHello, World€xy
'> 500200
'> -1ÿ2001
'> 30
