SUB Work
  STATIC n AS INTEGER
' ^^^^^^ [UNSUPPORTED] STATIC is not part of this language: use a module variable: locals start anew at each call
END SUB
