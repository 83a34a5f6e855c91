SUB Work(a)
END SUB
CALL Work 5
'         ^ [SYNTAX] after CALL the arguments stand in parentheses: CALL Work(…)
