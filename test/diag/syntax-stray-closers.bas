NEXT
'^^^ [BLOCK] NEXT without an open FOR
WEND
'^^^ [BLOCK] WEND without an open WHILE
LOOP WHILE a
'^^^ [BLOCK] LOOP without an open DO
UNTIL b
'^^^^ [BLOCK] UNTIL without an open REPEAT
END IF
'^^^^^ [BLOCK] END IF without an open IF
ELSE
'^^^ [BLOCK] ELSE without an open IF
CASE 3
'^^^ [BLOCK] CASE without an open SELECT
CATCH
'^^^^ [BLOCK] CATCH without an open TRY
END TRY
'^^^^^^ [BLOCK] END TRY without an open TRY
END SUB
'^^^^^^ [BLOCK] END SUB without an open SUB
END SELECT
'^^^^^^^^^ [BLOCK] END SELECT without an open SELECT
END MATCH
'^^^^^^^^ [BLOCK] END MATCH without an open MATCH
END TYPE
'^^^^^^^ [BLOCK] END TYPE without an open TYPE
END CLASS
'^^^^^^^^ [BLOCK] END CLASS without an open CLASS
