DIM a AS INTEGER
DIM a AS STRING
'   ^ [DIM-TYPE] 'a' is declared as INTEGER and again as STRING
