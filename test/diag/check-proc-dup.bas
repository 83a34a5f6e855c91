SUB Work
END SUB
FUNCTION Work(x)
'        ^^^^ [PROC-DUP] there is already a procedure 'Work'
END FUNCTION
DEF FNsq(x) = x * x
DEF FNsq(y) = y
'     ^^ [PROC-DUP] there is already a procedure 'FNsq'
WORKER Work()
'      ^^^^ [PROC-DUP] there is already a procedure 'Work'
END WORKER
