PRINT "Name: " name$
'              ^^^^^ [SYNTAX] ';' or ',' expected before 'name$'
