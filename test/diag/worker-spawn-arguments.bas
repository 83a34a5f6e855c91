WORKER W(n AS INTEGER) AS INTEGER
END WORKER
h = SPAWN W()
'         ^ [ARG-COUNT] W takes 1 argument, but 0 given
h = SPAWN W(1, 2)
'         ^ [ARG-COUNT] W takes 1 argument, but 2 given
h = SPAWN W("x")
'           ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
