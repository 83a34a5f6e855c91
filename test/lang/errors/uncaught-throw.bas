' 15.7 Uncaught: output is flushed, one line on standard error, exit status 1.
PRINT "before";
THROW 123
'>= before
'! Unhandled exception at line 3: Unknown error (error code 123)
'! exit 1
