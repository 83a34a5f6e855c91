DIM a(10) AS INTEGER
DIM a(20) AS STRING
'   ^ [DIM-TYPE] 'a' is declared as INTEGER and again as STRING
