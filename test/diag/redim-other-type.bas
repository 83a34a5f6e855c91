DIM a(3) AS INTEGER
REDIM a(5) AS STRING
'     ^ [DIM-TYPE] 'a' is declared as INTEGER and again as STRING
