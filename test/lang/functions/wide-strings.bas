' 11.1, 18.2 String functions on strings with code points above 255.
s$ = "a€b€c"
PRINT LEFT$(s$, 2); RIGHT$(s$, 2); MID$(s$, 3, 1); INSTR(s$, "€"); INSTR(3, s$, "€"); INSTRREV(s$, "€"); UCASE$(s$); LCASE$("A€B")
PRINT REPLACE$(s$, "€", "-"); REPLACE$("abc", "b", "€"); TALLY(s$, "€"); REVERSE$(s$); TRIM$("  €  "); LPAD$("x", 3, "€"); RPAD$("€", 3, "x"); CENTER$("€", 3)
PRINT INSERT$("ab", 2, "€"); DELETE$(s$, 2, 3); REMOVE$(s$, "€"); EXTRACT$(s$, 2, 3); STARTSWITH(s$, "a€"); ENDSWITH(s$, "€c"); CONTAINS(s$, "€b"); STRTYPE(s$); STRING$(3, "€"); REPEAT$("€.", 2)
PRINT LEN(REPLACE$(s$, "€", "")); REPLACE$(s$, "€", "") = "abc"; VAL("12€"); ASC(MID$(s$, 2)); LEN(s$ + "é")
'> a€€cb244A€B€Ca€b
'> a-b-ca€c2c€b€a€€€x€xx €
'> a€bacabc€b-1-1-11€€€€.€.
'> 3-11283646
