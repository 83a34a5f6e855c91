' 11.1 Functions never modify their arguments.
s$ = " abc "
t$ = UCASE$(s$) + TRIM$(s$) + REVERSE$(s$) + REPLACE$(s$, "b", "x")
PRINT "["; s$; "]"; t$
'> [ abc ] ABC abc cba  axc
