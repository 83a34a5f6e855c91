PRINT "survived"
'> survived
