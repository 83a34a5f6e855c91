PRINT LEFTT$("abc", 2)
'     ^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'LEFTT$'; did you mean 'LEFT$'?
PRINT UCAS$("abc")
'     ^^^^^ [UNDEF-PROC] there is no procedure, function or array 'UCAS$'; did you mean 'UCASE$'?
PRINT INSRT("abc", "b")
'     ^^^^^ [UNDEF-PROC] there is no procedure, function or array 'INSRT'; did you mean 'INSTR'?
