PRINT USING "##"
'               ^ [SYNTAX] ';' expected after the format of PRINT USING, not the end of the line
PRINT USING 5; a
