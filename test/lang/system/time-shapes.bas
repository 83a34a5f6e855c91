' What clocks tell changes; its shape does not.
d$ = DATE$: t$ = TIME$
PRINT LEN(d$); MID$(d$, 3, 1); MID$(d$, 6, 1); LEN(t$); MID$(t$, 3, 1); MID$(t$, 6, 1)
PRINT VAL(LEFT$(d$, 2)) <= 12; VAL(RIGHT$(d$, 4)) > 2020; VAL(LEFT$(t$, 2)) < 24
a = TIMER: k& = GETTICKS: m& = TIMER_MS
SLEEP 0.02
PRINT TIMER - a >= 0.0199; GETTICKS - k& >= 19; TIMER_MS - m& >= 19; TIMER < 60; m& > 1600000000000
SLEEP 0: SLEEP -1: SLEEP
'> 10--8::
'> -1-1-1
'> -1-1-1-1-1
