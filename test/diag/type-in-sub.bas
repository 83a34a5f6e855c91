SUB Work
  TYPE P
' ^^^^ [SYNTAX] TYPE must stand at module level, not inside a SUB
    X AS INTEGER
  END TYPE
END SUB
