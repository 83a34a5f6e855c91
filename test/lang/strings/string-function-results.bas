' 11.1 A function of a string and the string itself in one assignment.
s$ = "abc"
s$ = UCASE$(s$) + s$: PRINT s$
s$ = LEFT$(s$, 2): PRINT s$
s$ = s$ + MID$(s$, 2) + s$: PRINT s$
s$ = REPLACE$(s$, "B", s$): PRINT s$
s$ = s$(2 TO 3): PRINT s$
t$ = s$: s$ = "": PRINT "["; s$; "]"; t$
SWAP s$, t$: PRINT s$; "["; t$; "]"
s$ = s$: PRINT s$
'> ABCabc
'> AB
'> ABBAB
'> AABBABABBABAABBAB
'> AB
'> []AB
'> AB[]
'> AB
