PRINT FNb(2)
'     ^^^ [UNDEF-PROC] there is no procedure, function or array 'FNb'
PRINT FN c(2)
'     ^^^^ [UNDEF-PROC] there is no procedure, function or array 'FN c'
