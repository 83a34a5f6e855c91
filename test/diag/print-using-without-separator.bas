PRINT USING "##" a
'                ^ [SYNTAX] ';' expected after the format of PRINT USING, not 'a'
PRINT USING
