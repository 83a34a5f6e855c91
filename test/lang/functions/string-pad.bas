PRINT "["; LPAD$("ab", 5); "]["; RPAD$("ab", 5); "]["; CENTER$("ab", 5); "]["; CENTER$("abc", 6); "]"
PRINT LPAD$("7", 3, "0"); " "; RPAD$("7", 3, "xy"); " "; CENTER$("m", 4, "*"); " "; LPAD$("long", 2); RPAD$("long", 2); CENTER$("long", -1)
PRINT LPAD$("a", 3, "€"); RPAD$("€", 3, "-"); LPAD$("", 2, "z"); LEN(LPAD$("", 3, ""))
'> [   ab][ab   ][ ab  ][ abc  ]
'> 007 7xx *m** longlonglong
'> €€a€--zz3
