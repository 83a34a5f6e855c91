DEFINT A-Z
'^^^^^ [UNSUPPORTED] DEFINT is not part of this language: write AS INTEGER in the declaration, or the suffix %
DEFSTR S
'^^^^^ [UNSUPPORTED] DEFSTR is not part of this language: write AS STRING in the declaration, or the suffix $
DEFDBL D-F
'^^^^^ [UNSUPPORTED] DEFDBL is not part of this language: variables are DOUBLE unless declared otherwise
