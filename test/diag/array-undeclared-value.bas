PRINT scores(3)
'     ^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'scores'
