DECLARE Work()
'       ^^^^ [SYNTAX] DECLARE is followed by SUB or FUNCTION, not 'Work'
DECLARE
'      ^ [SYNTAX] DECLARE is followed by SUB or FUNCTION, not the end of the line
