' 1.6 Escapes: \" \\ "" \n \r \t \0; a backslash before another character is itself.
PRINT "say \"hi\" ""there"""
PRINT "back\\slash"; LEN("\\"); LEN(""""); LEN("\"")
PRINT "a\nb"
PRINT ASC("\n"); " "; ASC("\r"); " "; ASC("\t"); " "; ASC("\0"); " "; LEN("x\0y")
PRINT "C:\dir"; LEN("C:\dir"); " "; LEN("C:\new"); " "; "\q\x\N"
'> say "hi" "there"
'> back\slash111
'> a
'> b
'> 10 13 9 0 3
'> C:\dir6 5 \q\x\N
