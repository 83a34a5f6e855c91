' 1.1 Keywords and identifiers ignore case; strings, DATA text and comments keep it.
Dim MixedName As Integer
mixedNAME = 4
pRiNt MIXEDname; " "; "AbC"
rEaD w$: Print W$
dAtA Red Light
fOr Q = 1 tO 2: PRINT q;: nExT
PRINT ucase$("é" + "xY"); Len("AB")
'> 4 AbC
'> Red Light
'> 12éXY2
