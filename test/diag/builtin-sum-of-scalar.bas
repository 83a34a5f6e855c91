PRINT SUM(5)
'         ^ [TYPE-MISMATCH] an array is needed here
PRINT AVG(a)
'         ^ [TYPE-MISMATCH] an array is needed here
PRINT DOT(b)
'     ^^^ [ARG-COUNT] DOT takes 2 arguments, but 1 given
