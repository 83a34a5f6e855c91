SUB Work
  DEF FNa(x) = x
' ^^^^^^^ [PROC-NESTED] DEF FN must stand at module level, not inside a SUB
END SUB
