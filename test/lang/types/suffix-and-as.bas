' 2.2 A suffix and AS are allowed together when they agree.
DIM f$ AS STRING, i% AS INTEGER, l& AS LONG, s! AS SINGLE, d# AS DOUBLE, b@ AS BYTE, h^ AS SHORT
f$ = "f": i% = 1: l& = 2: s! = 3: d# = 4: b@ = 5
PRINT f$; i%; l&; s!; d#; b@; h
'> f123450
