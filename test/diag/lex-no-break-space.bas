PRINT 1
'    ^ [LEX] this blank is not an ordinary one: a no-break space or the like
