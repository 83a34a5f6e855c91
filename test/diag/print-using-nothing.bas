PRINT USING "##"
'               ^ [SYNTAX] ';' expected after the format of PRINT USING, not the end of the line
PRINT USING 5; a
'           ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
