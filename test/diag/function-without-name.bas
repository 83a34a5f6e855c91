FUNCTION
'       ^ [SYNTAX] the name of a FUNCTION expected, not the end of the line
END FUNCTION
