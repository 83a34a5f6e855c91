PRNIT "a"
'^^^^ [SYNTAX] there is no statement 'PRNIT'; did you mean 'PRINT'?
INPTU x
'^^^^ [SYNTAX] there is no statement 'INPTU'; did you mean 'INPUT'?
FRO i = 1 TO 3
'^^ [SYNTAX] there is no statement 'FRO'; did you mean 'FOR'?
NEXT
WHLIE x < 3
'^^^^ [SYNTAX] there is no statement 'WHLIE'; did you mean 'WHILE'?
WEND
DMI a(10)
'^^ [UNDEF-PROC] there is no procedure or statement 'DMI'; did you mean 'DIM'?
GOSBU 100
'^^^^ [SYNTAX] there is no statement 'GOSBU'; did you mean 'GOSUB'?
RETRUN
'^^^^^ [SYNTAX] there is no statement 'RETRUN'; did you mean 'RETURN'?
100 END
