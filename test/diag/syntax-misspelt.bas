PRNT "hello"
'^^^ [SYNTAX] there is no statement 'PRNT'; did you mean 'PRINT'?
FOR i = 1 TO 3
  PIRNT i
' ^^^^^ [SYNTAX] there is no statement 'PIRNT'; did you mean 'PRINT'?
NXT i
'^^ [SYNTAX] there is no statement 'NXT'; did you mean 'NEXT'?
WHILE a < 3
  a = a + 1
WNED
'^^^ [SYNTAX] there is no statement 'WNED'; did you mean 'WEND'?
SUB Prnit(x)
END SUB
Prnit 5
