' Strings are values; concatenation, comparison, length.
a$ = "hello"
b$ = a$
a$ = a$ + " world"
PRINT a$; "|"; b$; "|"; LEN(a$)
PRINT a$ > b$; a$ = b$; a$ <> b$; "abc" < "abd"; "ab" < "abc"; "" = ""
c$ = a$ + b$ + "!" + a$
PRINT c$
s$ = ""
FOR i = 1 TO 5: s$ = s$ + CHR$(64 + i): NEXT
PRINT s$; LEN(s$)
t$ = s$
s$ = s$ + "x"
PRINT t$; " "; s$
s$ = s$ + s$
PRINT s$
PRINT "n=" + 5 + "; x=" + 1.5
PRINT 1 & 2; "a" & 3
PRINT ASC("A"); ASC("")
PRINT LEFT$("hello", 2); MID$("hello", 2, 3); RIGHT$("hello", 2); MID$("hello", 4)
u$ = "äöü€"
PRINT LEN(u$); ASC(MID$(u$, 4, 1)); u$
DIM w$
IF w$ = "" THEN PRINT "empty"
SWAP a$, b$
PRINT a$; "|"; b$
'> hello world|hello|11
'> -10-1-1-1-1
'> hello worldhello!hello world
'> ABCDE5
'> ABCDE ABCDEx
'> ABCDExABCDEx
'> n=5; x=1.5
'> 12a3
'> 650
'> heelllolo
'> 48364äöü€
'> empty
'> hello|hello world
