DIM a(3) AS INTEGER, b(3) AS DOUBLE
a() = b()
'     ^^^ [ARRAY-TYPE] an array of DOUBLE among arrays of INTEGER; all must have one element type
a() = a() + b()
'           ^^^ [ARRAY-TYPE] an array of DOUBLE among arrays of INTEGER; all must have one element type
