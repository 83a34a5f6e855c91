' 1.6 Strings stand on one line and may be empty; an apostrophe, a colon and REM inside are text.
PRINT "["; ""; "]"; LEN("")
PRINT "a:b ' c REM d"
'> []0
'> a:b ' c REM d
