PRINT IIF(1, 2)
'             ^ [SYNTAX] ',' expected in IIF, not ')'
