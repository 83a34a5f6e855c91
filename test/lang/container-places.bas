' Elements of lists and maps as places: SWAP, READ, INPUT, MID$, BYREF, INC, chains, what is evaluated once.
'< 5,six
DIM l AS LIST OF INTEGER = LIST(1, 2, 3), s AS LIST OF STRING = LIST("ab", "cd"), m AS HASHMAP, n AS HASHMAP OF INTEGER
SWAP l(1), l(3) : SWAP s(1), s(2) : PRINT l; s
DATA 7, "data"
READ l(2), s(2) : PRINT l; s
INPUT l(1), s(1) : PRINT l; s
m("a") = "hello" : MID$(m("a"), 2, 2) = "EY" : PRINT m
MID$(s(1), 1) = "S" : s(2)(1 TO 1) = "D" : PRINT s
SUB Twice(BYREF x AS INTEGER) : x = x * 2 : END SUB
Twice l(1) : Twice n("z") : PRINT l; n
INC n("c") : INC n("c") : DEC n("d"), 5 : PRINT n
FUNCTION Side(k AS INTEGER) AS INTEGER
  calls = calls + 1 : PRINT "side"; k; " ";
  RETURN k
END FUNCTION
l(Side(2)) = Side(9) : INC l(Side(3)) : PRINT l
FOR i = 1 TO 300
  m("grow") = m("grow") + CHR$(65 + i MOD 26)
NEXT
PRINT LEN(m("grow"))
SWAP m("x"), m("a") : PRINT m("x"); "["; m("a"); "]"
FOR i = 1 TO 40
  n("s" + STR$(i)) = i
  SWAP n("s" + STR$(i)), n("t" + STR$(i))
NEXT
FUNCTION Fill(k AS INTEGER) AS INTEGER
  FOR j = 1 TO 50 : n("f" + STR$(k) + STR$(j)) = j : l.APPEND(j) : NEXT
  RETURN k
END FUNCTION
INC n("inc"), Fill(3) : INC l(1), Fill(4)
PRINT n("s40"); n("t40"); n("t1"); n("inc"); l(1); n.SIZE(); l.LENGTH
l.CLEAR() : l.EXTEND(LIST(5, 9, 2))
DIM a AS ANY, b AS ANY
a = LIST(1) : b = "b" : SWAP a, b : PRINT a; b
DIM any_ AS LIST OF ANY = LIST(1, "two")
SWAP any_(1), any_(2) : PRINT any_
TRY : SWAP l(1), l(9) : CATCH : PRINT "error"; ERR; l : END TRY
DIM deep AS HASHMAP OF LIST OF HASHMAP OF INTEGER
DIM one AS HASHMAP OF INTEGER
deep("k").APPEND(one)
TRY : deep("k")(1)("x") = 5 : INC deep("k")(1)("x") : CATCH : PRINT "error"; ERR : END TRY
PRINT deep; LEN(deep("k")); deep("none").LENGTH
TRY : l(9) = CINT(3) : CATCH : PRINT "error"; ERR : END TRY
x$ = IIF(m.HASKEY("x"), m("x"), "none") : PRINT x$
s(1) = s(1) + s(2) + s(1) : PRINT s(1)
PRINT UCASE$(s(2)) + m("x") + s.HEAD(); LEN(s(1))
IF s(2) = "Data" AND m("x") = "hEYlo" THEN PRINT "equal"
SELECT CASE m("x")
  CASE "hEYlo" : PRINT "case"
END SELECT
ON l.LENGTH GOTO p1, p2, p3
p1:
p2:
PRINT "no"
p3: PRINT "three"
'> [3, 2, 1][cd, ab]
'> [3, 7, 1][cd, data]
'> ? [5, 7, 1][six, data]
'> {a: hEYlo}
'> [Six, Data]
'> [5, 7, 1]{}
'> {c: 2, d: -5}
'> side2 side9 side3 [5, 9, 2]
'> 300
'> hEYlo[]
'> 040139183103
'> b[1]
'> [two, 1]
'> error9[5, 9, 2]
'> {}00
'> error9
'> hEYlo
'> SixDataSix
'> DATAhEYloSixDataSix10
'> equal
'> case
'> three
