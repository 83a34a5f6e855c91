x = INPUT("Name")
'   ^^^^^ [TYPE-MISMATCH] INPUT$ reads so many characters; a value is asked for by the statement INPUT "text"; name
name$ = INPUT "Your name"
'             ^^^^^^^^^^^ [SYNTAX] INPUT is a statement and has no value: INPUT "Your name"; name
PRINT ("a", "b")
'     ^ [SYNTAX] the items of PRINT stand without parentheses around them all
PRINT ("a"; 5)
'     ^ [SYNTAX] the items of PRINT stand without parentheses around them all
PRINT (1 + 2) * 3, (4)
PRINT TAB 5; "x"
'     ^^^ [SYNTAX] TAB takes its number in parentheses: TAB(n)
PRINT SPC 5
'     ^^^ [SYNTAX] SPC takes its number in parentheses: SPC(n)
tab = 3: PRINT tab; 5
DIM 5a AS INTEGER
'   ^ [SYNTAX] a name begins with a letter, not with a digit
DIM my-var AS INTEGER
'     ^ [SYNTAX] a name has no '-' in it; write _ behind 'my'
x = 5,3
'   ^^^ [SYNTAX] numbers have a point, not a comma: 5.3
y = 2 - 1: DIM z(3), w
SUB do-it
'   ^^ [SYNTAX] the name of a SUB expected, but 'do' is a reserved word
END SUB
