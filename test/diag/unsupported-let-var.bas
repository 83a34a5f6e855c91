VAR x = 5
'^^ [UNSUPPORTED] VAR is not part of this language: use DIM name = value
AUTO y = 6
'^^^ [UNDEF-PROC] there is no procedure or statement 'AUTO'
