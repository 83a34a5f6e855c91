DEF FNa(x) = x
DEF FNa(y) = y
'     ^ [PROC-DUP] there is already a procedure 'FNa'
