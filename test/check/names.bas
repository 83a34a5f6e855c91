' Which variable a name means: suffixes, declarations, FOR, procedures and module level.
x = 1
x# = 2
x% = 3
DIM pad%
pad = 4
FOR k = 1 TO 3
  k% = k
NEXT
FOR z = 0 TO 1 STEP 0.1
NEXT
timer = 5
PRINT timer
SUB s(p)
  x = p
  own = x
  FOR k = 1 TO 2
  NEXT
  DIM pad AS STRING
  pad = "local"
  GLOBAL g AS LONG
  SHARED h
  h = 1
END SUB
s g
FUNCTION Twice$(t$)
  Twice = t$ + Twice$
  IF t$ = "" THEN Twice = Twice$("x")
END FUNCTION
PRINT Twice("a")
DEF FNcube(n) = n * n * n + x
PRINT FNcube(3); FN cube(2)
'--- typed
' module pad% INTEGER
' module k INTEGER
' module z DOUBLE
' module g LONG
' module h DOUBLE captured
' module x DOUBLE captured
' module x% INTEGER
' module timer DOUBLE
' main main: can fail
'   2 assign x 1.0
'   3 assign x 2.0
'   4 assign x% 3
'   6 assign pad% 4
'   7 for for#0 k 1 3 1 up
'     body:
'       8 assign k k
'   10 for for#1 z 0.0 1.0 0.1 up
'   12 assign timer 5.0
'   13 print items[(value timer)] endsLine
'   25 evaluate (call s args[(value (toFloat DOUBLE g))])
'   30 print items[(value (call STRING Twice args[(value "a")] canFail))] endsLine
'   32 print items[(value (call DOUBLE cube args[(value 3.0)])), (value (call DOUBLE cube args[(value 2.0)]))] endsLine
' sub b.s: cannot fail
'   value p DOUBLE
'   local pad STRING
'   local k INTEGER
'   local own DOUBLE
'   15 assign x p
'   16 assign own x
'   17 for for#0 k 1 2 1 up
'   19 initialise pad
'   20 assign pad "local"
'   23 assign h 1.0
' function b.twice AS STRING: can fail
'   value t$ STRING
'   27 assign Twice$ (concat STRING parts[t$, Twice$])
'   28 if
'     branches (compare INTEGER eq t$ ""):
'       28 assign Twice$ (call STRING Twice args[(value "x")] canFail)
' defFn b.cube AS DOUBLE: cannot fail
'   value n DOUBLE
'   31 exitRoutine (arithmetic DOUBLE add (arithmetic DOUBLE multiply (arithmetic DOUBLE multiply n n) n) x)
