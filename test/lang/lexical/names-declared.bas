' 1.9 DIM, LOCAL, GLOBAL, SWAP, INC, DEC, FOR, READ accept contextual keywords as names.
DIM data AS INTEGER, error AS LONG
GLOBAL append AS INTEGER
data = 1: error = 1
INC data: DEC data, 3
PRINT data
READ append
PRINT append
DIM item AS INTEGER, other AS INTEGER
item = 1: other = 2
SWAP item, other
PRINT item; other
FOR pos = 1 TO 2: PRINT pos;: NEXT pos
PRINT
SUB s
  LOCAL input AS INTEGER
  input = 9
  PRINT input
END SUB
s
DATA 44
'> -1
'> 44
'> 21
'> 12
'> 9
