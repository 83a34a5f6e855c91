' The lighthouse: a small text adventure; try:  bin/fbc examples/adventure.bas
' Commands are a verb and perhaps a noun: GO NORTH (or N), LOOK, TAKE LAMP, DROP LAMP, USE KEY, INVENTORY, HELP, QUIT.
' The world is DATA: rooms with their exits, then things with their places.

CONSTANT North = 1, East = 2, South = 3, West = 4
CONSTANT Carried = -1, Nowhere = 0
CONSTANT Shore = 1, Lamp = 1, Key = 2, Oil = 3          ' rooms and things that the story knows by name
CONSTANT Tower = 4

DIM roomName$(1 TO 5), roomText$(1 TO 5), way(1 TO 5, North TO West) AS INTEGER
DIM thing$(1 TO 3), thingText$(1 TO 3), place(1 TO 3) AS INTEGER
DIM here AS INTEGER = Shore, isOpen AS INTEGER, isFilled AS INTEGER, moves AS INTEGER
DIM command$, verb$, noun$

ReadWorld
PRINT "THE LIGHTHOUSE"
PRINT "A storm is coming, a ship is out at sea, and the light is dark."
Describe
DO
  PRINT
  LINE INPUT "What now? "; command$
  IF command$ = "" THEN EXIT DO
  INC moves
  Understand UCASE$(TRIM$(command$))
  SELECT CASE verb$
    CASE "N", "NORTH": Go North
    CASE "E", "EAST": Go East
    CASE "S", "SOUTH": Go South
    CASE "W", "WEST": Go West
    CASE "GO": Go (INSTR("NORTHEAST SOUTHWEST ", noun$) + 4) \ 5
    CASE "L", "LOOK": Describe
    CASE "TAKE", "GET": Take ThingNamed(noun$)
    CASE "DROP": Drop ThingNamed(noun$)
    CASE "USE", "LIGHT", "OPEN", "FILL": Use ThingNamed(noun$)
    CASE "I", "INVENTORY": Inventory
    CASE "HELP": PRINT "Go somewhere, LOOK, TAKE, DROP or USE things, INVENTORY, QUIT."
    CASE "QUIT": EXIT DO
    CASE ELSE: PRINT "I do not know how to "; LCASE$(verb$); "."
  END SELECT
LOOP
PRINT "You gave up after "; moves; " moves."

SUB ReadWorld
  DIM r AS INTEGER, t AS INTEGER
  FOR r = 1 TO UBOUND(roomName$)
    READ roomName$(r), roomText$(r), way(r, North), way(r, East), way(r, South), way(r, West)
  NEXT
  FOR t = 1 TO UBOUND(thing$)
    READ thing$(t), thingText$(t), place(t)
  NEXT
END SUB

SUB Understand(text$)
  DIM blank AS INTEGER = INSTR(text$ + " ", " ")
  verb$ = LEFT$(text$, blank - 1)
  noun$ = TRIM$(MID$(text$, blank + 1))
END SUB

SUB Describe
  DIM t AS INTEGER, ways$
  PRINT
  PRINT roomName$(here)
  PRINT roomText$(here)
  FOR t = 1 TO UBOUND(thing$)
    IF place(t) = here THEN PRINT "There is "; thingText$(t); "."
  NEXT
  IF way(here, North) THEN ways$ = ways$ + " north"
  IF way(here, East) THEN ways$ = ways$ + " east"
  IF way(here, South) THEN ways$ = ways$ + " south"
  IF way(here, West) THEN ways$ = ways$ + " west"
  PRINT "You can go"; REPLACE$(ways$, " ", ", ")(2 TO); "."
END SUB

SUB Go(direction AS INTEGER)
  IF direction < North OR direction > West THEN PRINT "Where to?": EXIT SUB
  DIM target AS INTEGER = way(here, direction)
  IF target = 0 THEN
    PRINT "There is no way."
  ELSEIF target = Tower AND NOT isOpen THEN
    PRINT "The door of the lighthouse is locked."
  ELSE
    here = target
    Describe
  END IF
END SUB

FUNCTION ThingNamed(name$) AS INTEGER
  DIM t AS INTEGER
  FOR t = 1 TO UBOUND(thing$)
    IF thing$(t) = name$ AND (place(t) = here OR place(t) = Carried) THEN RETURN t
  NEXT
  RETURN Nowhere
END FUNCTION

SUB Take(t AS INTEGER)
  IF t = Nowhere THEN PRINT "There is no such thing here.": EXIT SUB
  place(t) = Carried
  PRINT "You have "; thingText$(t); "."
END SUB

SUB Drop(t AS INTEGER)
  IF t = Nowhere THEN PRINT "You do not have that.": EXIT SUB
  place(t) = here
  PRINT "Dropped."
END SUB

SUB Use(t AS INTEGER)
  IF t = Nowhere THEN PRINT "There is no such thing here.": EXIT SUB
  IF place(t) <> Carried THEN PRINT "You do not hold it.": EXIT SUB
  SELECT CASE t
    CASE Key
      IF way(here, North) <> Tower THEN PRINT "Nothing to open here.": EXIT SUB
      isOpen = TRUE
      PRINT "The lock is rusty, but it turns."
    CASE Oil
      IF place(Lamp) <> Carried THEN PRINT "You have nothing to fill.": EXIT SUB
      isFilled = TRUE
      place(Oil) = Nowhere
      PRINT "The lamp is full of oil."
    CASE Lamp
      IF NOT isFilled THEN
        PRINT "It is empty."
      ELSEIF here <> Tower THEN
        PRINT "Not here: nobody at sea would see it."
      ELSE
        PRINT "The light goes round and round. Far out, the ship turns away from the rocks."
        PRINT "You did it in "; moves; " moves."
        END
      END IF
  END SELECT
END SUB

SUB Inventory
  DIM t AS INTEGER, count AS INTEGER
  FOR t = 1 TO UBOUND(thing$)
    IF place(t) = Carried THEN PRINT "You have "; thingText$(t); ".": INC count
  NEXT
  IF count = 0 THEN PRINT "You have nothing."
END SUB

' Rooms: name, what is seen, rooms to the north, east, south and west.
DATA "On the shore", "Waves break over black stones.", 2, 0, 0, 5
DATA "Before the lighthouse", "A white tower; its door is in the north.", 4, 3, 1, 0
DATA "In the shed", "Nets, ropes, and a smell of tar.", 0, 0, 0, 2
DATA "In the lantern room", "Glass all around, and in the middle an empty stand.", 0, 0, 2, 0
DATA "In the boat", "It is tied up and full of rain.", 0, 1, 0, 0

' Things: the word for it, what is seen, the room where it lies.
DATA LAMP, "a brass lamp", 3
DATA KEY, "a rusty key", 5
DATA OIL, "a can of oil", 1
