' 17 TIMER, GETTICKS and TIMER_MS never run backward; SLEEP waits.
t = TIMER: g& = GETTICKS: m& = TIMER_MS
SLEEP 0.03
PRINT TIMER - t >= 0.025; GETTICKS - g& >= 25; TIMER_MS - m& >= 25; m& > 1600000000000; t >= 0; g& >= 0; TIMER < 3600
SLEEP: SLEEP 0: SLEEP -1
PRINT TIMER_MS() > 0; TIMER() > 0; GETTICKS() >= 0
'> -1-1-1-1-1-1-1
'> -1-1-1
