' 18.2 With arguments computed at run time: ASC of "" is 0; CHR$ of a code below 0 or above &H10FFFF is error 5.
FUNCTION Num(x)
  Num = x
END FUNCTION
FUNCTION Txt$(t$)
  Txt$ = t$
END FUNCTION
PRINT ASC(Txt("A")); ASC(Txt("€uro")); ASC(Txt("")); CHR$(Num(66)); CHR$(Num(8364)); LEN(CHR$(Num(0))); ASC(CHR$(Num(&H10FFFF))); ASC(CHR$(Num(233)))
n = -1
TRY: PRINT CHR$(n): CATCH: PRINT ERR;: END TRY
TRY: PRINT CHR$(&H110000): CATCH: PRINT ERR: END TRY
'> 6583640B€11114111233
'> 55
