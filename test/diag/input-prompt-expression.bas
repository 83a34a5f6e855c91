INPUT a$ + "?"; b
'        ^ [SYNTAX] unexpected '+'
INPUT "a" + "b"; c
'         ^ [SYNTAX] ';' or ',' expected after the prompt, not '+'
