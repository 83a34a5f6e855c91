DIM s(3) AS STRING, l AS LIST
PRINT SUM(s())
'         ^^^ [ARRAY-TYPE] SUM needs an array of numbers, not of STRING
PRINT MAX(l)
'         ^ [TYPE-MISMATCH] an array is needed here
