PRINT 1
PRINT "a"
'        ^ [LEX] the file ends with Ctrl-Z, as files of DOS do; delete this character


