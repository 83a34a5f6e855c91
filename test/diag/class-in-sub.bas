SUB Work
  CLASS A
' ^^^^^ [SYNTAX] CLASS must stand at module level, not inside a SUB
  END CLASS
END SUB
