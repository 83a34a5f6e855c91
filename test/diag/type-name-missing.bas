TYPE
'   ^ [SYNTAX] the name of a TYPE expected, not the end of the line
END TYPE
