a = @b
'   ^ [SYNTAX] '@' belongs to the system dialect, which needs OPTION SYSTEM in this file
c = p->x
'    ^^ [SYNTAX] '->' belongs to the system dialect, which needs OPTION SYSTEM in this file
DIM q AS BYTE PTR
'             ^^^ [SYNTAX] 'PTR' belongs to the system dialect, which needs OPTION SYSTEM in this file
*p = 5
' [SYNTAX] '*' belongs to the system dialect, which needs OPTION SYSTEM in this file
SUB s(x AS ANY PTR)
'              ^^^ [SYNTAX] 'PTR' belongs to the system dialect, which needs OPTION SYSTEM in this file
END SUB
