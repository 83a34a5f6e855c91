LEN "x"
'^^ [UNDEF-PROC] 'LEN' is a function, not a statement: its result must go somewhere, as in PRINT LEN(…)
SIN 5
'^^ [UNDEF-PROC] 'SIN' is a function, not a statement: its result must go somewhere, as in PRINT SIN(…)
