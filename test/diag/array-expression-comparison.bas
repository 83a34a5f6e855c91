DIM a(3), b(3)
a() = a() > b()
'     ^^^^^^^^^ [ARRAY-TYPE] '>' cannot be applied to whole arrays
a() = a() AND b()
'     ^^^^^^^^^^^ [ARRAY-TYPE] 'AND' cannot be applied to whole arrays
