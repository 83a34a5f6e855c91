' Guess the number: the computer thinks of one, you find it; try:  bin/fbc examples/guess.bas
' With an argument the game is the same each time:  bin/fbc examples/guess.bas 42

CONSTANT Highest = 100

IF COMMANDCOUNT > 1 THEN RANDOMIZE VAL(COMMAND$(1)) ELSE RANDOMIZE

PRINT "I am thinking of a number between 1 and "; Highest; "."

DIM secret AS INTEGER, guess AS INTEGER, tries AS INTEGER
DIM answer$

DO
  secret = 1 + RAND(Highest)
  tries = 0
  DO
    LINE INPUT "Your guess? "; answer$
    IF answer$ = "" THEN PRINT "Giving up: it was "; secret; ".": END
    guess = VAL(answer$)
    INC tries
    SELECT CASE guess
      CASE IS < 1, IS > Highest
        PRINT "Between 1 and "; Highest; ", please."
      CASE IS < secret
        PRINT "Higher."
      CASE IS > secret
        PRINT "Lower."
      CASE ELSE
        PRINT "Right, after "; tries; IIF(tries = 1, " guess. ", " guesses. "); Praise$(tries)
    END SELECT
  LOOP UNTIL guess = secret
  LINE INPUT "Again? "; answer$
LOOP WHILE STARTSWITH(LCASE$(answer$), "y")
PRINT "Goodbye."

FUNCTION Praise$(tries AS INTEGER)
  ' Halving the range finds one of 100 numbers in 7 guesses.
  IF tries <= 4 THEN RETURN "Lucky!"
  IF tries <= 7 THEN RETURN "Well played."
  RETURN "Try halving the range each time."
END FUNCTION
