DIM ok AS BOOLEAN
'         ^^^^^^^ [TYPE-UNKNOWN] there is no type 'BOOLEAN': write INTEGER; TRUE is -1
DIM c AS CHAR
'        ^^^^ [TYPE-UNKNOWN] there is no type 'CHAR': write STRING, or UBYTE for a number
DIM d AS REAL
'        ^^^^ [TYPE-UNKNOWN] there is no type 'REAL': write DOUBLE
DIM e AS LONGINT
'        ^^^^^^^ [TYPE-UNKNOWN] there is no type 'LONGINT': write LONG
