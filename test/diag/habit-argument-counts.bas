SUB Greet(name$, times AS INTEGER)
  FOR i = 1 TO times
    PRINT "Hello "; name$
  NEXT
END SUB
Greet "Ann"
'^^^^ [ARG-COUNT] Greet takes 2 arguments, but 1 given
Greet "Ann", 2, 3
'^^^^ [ARG-COUNT] Greet takes 2 arguments, but 3 given
Greet(2, "Ann")
'     ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
'        ^^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
CALL Greet "Ann", 2
'          ^^^^^ [SYNTAX] after CALL the arguments stand in parentheses: CALL Greet(…)
PRINT LEFT$("abc")
'     ^^^^^ [ARG-COUNT] LEFT$ takes 2 arguments, but 1 given
PRINT MID$("abc", 1, 2, 3)
'     ^^^^ [ARG-COUNT] MID$ takes 2 to 3 arguments, but 4 given
