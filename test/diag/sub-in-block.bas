IF a THEN
  SUB Inner
' ^^^ [PROC-NESTED] SUB must stand at module level, not inside an IF
  END SUB
END IF
