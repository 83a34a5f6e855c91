GOTO inTry
'    ^^^^^ [JUMP-INTO] a jump cannot go into a TRY from outside
GOTO inSelect
'^^^^^^^^^^^^ warning [UNREACHABLE] this is never reached
'    ^^^^^^^^ [JUMP-INTO] a jump cannot go into a SELECT CASE from outside
GOTO inLoop
'^^^^^^^^^^ warning [UNREACHABLE] this is never reached
GOTO inEach
'^^^^^^^^^^ warning [UNREACHABLE] this is never reached
'    ^^^^^^ [JUMP-INTO] a jump cannot go into a FOR EACH loop from outside
TRY
  inTry: PRINT 1
CATCH
  GOTO inTry
'      ^^^^^ [JUMP-INTO] a jump cannot go into a TRY from outside
END TRY
SELECT CASE x
  CASE 1
    inSelect: PRINT 2
END SELECT
WHILE x
  inLoop: PRINT 3
WEND
FOR EACH c$ IN "abc"
  inEach: PRINT c$
NEXT
