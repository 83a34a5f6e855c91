' DEFINT holds for the text that follows, and so in included files, and theirs behind the INCLUDE.
x = 2.5
DEFINT A-Z
INCLUDE "default-types.inc"
k = 2.5: PRINT k; k%; " "; x
'> 11 1.51.5 2.50 1
