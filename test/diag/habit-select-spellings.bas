x = 3
SELECT x
'      ^ [SYNTAX] SELECT is followed by CASE, not 'x'
  CASE 1
    PRINT "one"
  CASE > 5
'      ^ [SYNTAX] a comparison in CASE is written IS > …
    PRINT "big"
  DEFAULT
' ^^^^^^^ [UNSUPPORTED] DEFAULT is not part of this language: write CASE ELSE
    PRINT "other"
END SELECT
SWITCH x
'^^^^^ [UNSUPPORTED] SWITCH is not part of this language: write SELECT CASE
  CASE 1:
    PRINT "one"
    BREAK
'   ^^^^^ [UNSUPPORTED] BREAK is not part of this language: write EXIT FOR, EXIT WHILE, EXIT DO, or EXIT for the innermost loop
END SWITCH
