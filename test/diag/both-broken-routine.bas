' A head that was not understood: its body is left alone, and so are the calls.
FUNCTION Area(w AS DOUBLE h AS DOUBLE) AS DOUBLE
'                         ^ [SYNTAX] ',' or ')' expected after a parameter, not 'h'
  RETURN w * h
END FUNCTION
SUB Show(text$)
  PRINT text$ * 2
'       ^^^^^^^^^ [TYPE-MISMATCH] '*' does not repeat a string; write REPEAT$(text, count)
END SUB
Show STR$(Area(2, 3))
Show 5
'    ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
Show
'^^^ [ARG-COUNT] Show takes 1 argument, but 0 given
