PRINT PEEK(100)
'     ^^^^ [UNDEF-PROC] there is no procedure, function or array 'PEEK': memory is not accessible in programs; see OPTION SYSTEM
PRINT VARPTR(a)
'     ^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'VARPTR': memory is not accessible in programs; see OPTION SYSTEM
PRINT INP(5)
'     ^^^ [UNDEF-PROC] there is no procedure, function or array 'INP': ports are not accessible
PRINT CVDMBF("x")
'     ^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'CVDMBF': the Microsoft formats are not known; CVS and CVD read IEEE numbers
