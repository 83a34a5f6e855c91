PRINT #1, "x"
#define X 5
'^^^^^^ [UNSUPPORTED] #DEFINE is not part of this language: write CONSTANT name = value, or a FUNCTION
#IFDEF Y
'^^^^^ [UNSUPPORTED] #IFDEF is not part of this language: there is no conditional compilation
#ENDIF
'^^^^^ [UNSUPPORTED] #ENDIF is not part of this language: there is no conditional compilation
