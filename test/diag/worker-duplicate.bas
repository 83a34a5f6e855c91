WORKER W() AS INTEGER
END WORKER
SUB W
'   ^ [PROC-DUP] there is already a procedure 'W'
END SUB
