#!/usr/bin/env fbc
' 1.2 A first line that begins with #! is a comment; it counts as line 1.
PRINT "ran"
THROW 100
'> ran
'! Unhandled exception at line 4: Unknown error (error code 100)
'! exit 1
