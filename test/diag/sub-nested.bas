SUB Outer
  SUB Inner
' ^^^ [PROC-NESTED] SUB must stand at module level, not inside a SUB
  END SUB
END SUB
