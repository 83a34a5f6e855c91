PRINT "a" "b"
'         ^^^ [SYNTAX] ';' or ',' expected before '"b"'
PRINT a b
'       ^ [SYNTAX] ';' or ',' expected before 'b'
PRINT USING "##" a
'                ^ [SYNTAX] ';' expected after the format of PRINT USING, not 'a'
PRINT #1 a
'        ^ [SYNTAX] ',' expected after the file number, not 'a'
INPUT "x" a
'         ^ [SYNTAX] ';' or ',' expected after the prompt, not 'a'
INPUT ; "x"; a
'     ^ [SYNTAX] INPUT takes no ';' before the prompt
INPUT 5
'     ^ [SYNTAX] a variable expected, not '5'
LINE INPUT "x"; 5
'               ^ [SYNTAX] a variable expected, not '5'
