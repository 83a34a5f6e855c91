SUB Work
END SUB
FUNCTION Work()
'        ^^^^ [PROC-DUP] there is already a procedure 'Work'
END FUNCTION
