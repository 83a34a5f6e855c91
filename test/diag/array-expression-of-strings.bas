DIM a(3) AS STRING
a() = a() + "x"
'     ^^^^^^^^^ [ARRAY-TYPE] arrays of STRING can only be copied and filled
a() = -a()
'     ^^^^ [ARRAY-TYPE] arrays of STRING can only be copied and filled
