SUB S AS INTEGER
'     ^^ [SYNTAX] a SUB has no result type
END SUB
SUB T(BYVAL a())
'     ^^^^^ [SYNTAX] arrays are passed by reference; BYVAL is not possible
END SUB
SUB 5
'   ^ [SYNTAX] the name of a SUB expected, not '5'
END SUB
DEF half(x) = x / 2
'   ^^^^ [SYNTAX] DEF defines a function FNname, not 'half'
DEF FNmany(x)
'            ^ [SYNTAX] DEF FN is a single line: DEF FNname(…) = value
DECLARE LIB "c"
'       ^^^ [SYNTAX] DECLARE is followed by SUB or FUNCTION, not 'LIB'
DECLARE SUB x LIB c
'                 ^ [SYNTAX] LIB needs a name in quotes, not 'c'
FUNCTION g LIB "c" (a)
'          ^^^ [SYNTAX] a function of a library is announced by DECLARE FUNCTION … LIB …
END FUNCTION
CALL S 5
'      ^ [SYNTAX] after CALL the arguments stand in parentheses: CALL S(…)
