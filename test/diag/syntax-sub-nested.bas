SUB A
  SUB B
' ^^^ [PROC-NESTED] SUB must stand at module level, not inside a SUB
    PRINT 1
  END SUB
END SUB
IF a THEN
  FUNCTION C
' ^^^^^^^^ [PROC-NESTED] FUNCTION must stand at module level, not inside an IF
  END FUNCTION
END IF
SUB D
  DEF FNx = 1
' ^^^^^^^ [PROC-NESTED] DEF FN must stand at module level, not inside a SUB
END SUB
WORKER W
  WORKER V
' ^^^^^^ [WORKER-NEST] a WORKER cannot stand inside another
  END WORKER
END WORKER
METHOD M
'^^^^^ [SYNTAX] METHOD stands only inside a CLASS
END METHOD
