a = @b
'   ^ [SYNTAX] '@' belongs to the system dialect, which needs OPTION SYSTEM in this file
*p = 5
' [SYNTAX] '*' belongs to the system dialect, which needs OPTION SYSTEM in this file
n = CAST(INTEGER, 5)
'   ^^^^ [SYNTAX] 'CAST' belongs to the system dialect, which needs OPTION SYSTEM in this file
