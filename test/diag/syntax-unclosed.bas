SUB A
  WHILE x
' ^^^^^ [BLOCK] this WHILE has no WEND
    SELECT CASE y
'   ^^^^^^ [BLOCK] this SELECT has no END SELECT
      CASE 1
        DO
'       ^^ [BLOCK] this DO has no LOOP
          PRINT 1
END SUB
TRY
'^^ [BLOCK] this TRY has no END TRY
  PRINT 1
