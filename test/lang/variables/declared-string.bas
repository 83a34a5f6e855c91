' 3.1 A declaration with $ is no candidate for the bare name, one AS STRING is.
DIM s$
s = 2.5
s$ = "text"
PRINT s; s$
DIM t AS STRING
t = "also"
PRINT t; t$
'> 2.5text
'> alsoalso
