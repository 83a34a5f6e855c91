MATCH
  CASE INTEGER
' ^^^^ [BLOCK] CASE without an open SELECT
END MATCH
'^^^^^^^^ [BLOCK] END MATCH without an open MATCH
