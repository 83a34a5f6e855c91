PRINT IIF(a, "x", 2)
'     ^^^^^^^^^^^^^^ [TYPE-MISMATCH] both must have the same type; these are STRING and INTEGER
PRINT IIF("a", 1, 2)
'         ^^^ [TYPE-MISMATCH] a condition must be a number, not a string
