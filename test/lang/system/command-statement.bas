' 17 SLEEP with fractions and ENVIRON$ with computed names.
n$ = "PA": t = TIMER
SLEEP 0.01
PRINT TIMER >= t + 0.009; ENVIRON$(n$ + "TH") <> ""
'> -1-1
