' 10 READ in a program without DATA is error 4; RESTORE is allowed.
RESTORE
READ a
'! Unhandled exception at line 3: Out of DATA (error code 4)
'! exit 1
