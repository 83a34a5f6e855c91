PRINT CBOOL(1)
'     ^^^^^ [UNDEF-PROC] there is no procedure, function or array 'CBOOL': write x <> 0
PRINT CULNG(3); CUBYTE(3)
'     ^^^^^ [UNDEF-PROC] there is no procedure, function or array 'CULNG': a number takes the type of the variable that it is assigned to
'               ^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'CUBYTE': a number takes the type of the variable that it is assigned to
PRINT CLNGINT(3)
'     ^^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'CLNGINT': write CLNG, LONG has 64 bits
PRINT DIR$("x")
'     ^^^^ [UNDEF-PROC] there is no procedure, function or array 'DIR$': OPEN … FOR INPUT raises error 53 when a file is not there
PRINT CURDIR$
x = GETKEY
PRINT STRPTR(a$)
'     ^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'STRPTR': memory is not accessible in programs; see OPTION SYSTEM
