' 10 DATA ends at the end of line, at an unquoted apostrophe, or at a colon.
DATA one two ' comment
DATA "it's", a: PRINT "statement"
READ a$, b$, c$
PRINT a$; "|"; b$; "|"; c$
DATA 1 : REM the end
READ n: PRINT n
'> statement
'> one two|it's|a
'> 1
