' Says hello; try:  bin/fbc examples/hello.bas World
DIM who AS STRING
who = "you"
IF COMMANDCOUNT > 1 THEN who = COMMAND$(1)
FOR i = 1 TO 3
  PRINT i; ". Hello, "; who; "!"
NEXT
PRINT "A third is about "; 1 / 3
