OPTION EXPLICIT
INPUT a
'     ^ [EXPLICIT] 'a' is not declared
READ b
'    ^ [EXPLICIT] 'b' is not declared
LINE INPUT c$
'          ^^ [EXPLICIT] 'c$' is not declared
DATA 1
