' 17 DATE$ is MM-DD-YYYY, TIME$ is HH:MM:SS.
d$ = DATE$: t$ = TIME$
PRINT LEN(d$); MID$(d$, 3, 1); MID$(d$, 6, 1); VAL(LEFT$(d$, 2)) >= 1 AND VAL(LEFT$(d$, 2)) <= 12; VAL(RIGHT$(d$, 4)) > 2020
PRINT LEN(t$); MID$(t$, 3, 1); MID$(t$, 6, 1); VAL(LEFT$(t$, 2)) < 24; VAL(RIGHT$(t$, 2)) < 61; LEN(DATE$() + TIME$())
'> 10---1-1
'> 8::-1-118
