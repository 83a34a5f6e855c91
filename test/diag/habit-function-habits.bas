FUNCTION Add(a, b)
  Add = a + b
END FUNCTION
Add(1, 2)
x = Ad(1, 2)
'   ^^ [UNDEF-PROC] there is no procedure, function or array 'Ad'
SUB Show
  PRINT "x"
END SUB
y = Show
'   ^^^^ [NO-RESULT] 'Show' is a SUB and has no result
PRINT Show()
'     ^^^^^^ [NO-RESULT] 'Show' is a SUB and has no result
PRINT Add(1)
'     ^^^ [ARG-COUNT] Add takes 2 arguments, but 1 given
z$ = Add(1, 2)
'    ^^^^^^^^^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
Shwo
'^^^ [UNDEF-PROC] there is no procedure or statement 'Shwo'; did you mean 'Show'?
Show 1
'^^^ [ARG-COUNT] Show takes no arguments, but 1 given
GOTO nowhere
'    ^^^^^^^ [LABEL-UNDEF] there is no label 'nowhere' at module level
