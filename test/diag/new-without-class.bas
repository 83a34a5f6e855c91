DIM a = NEW
'          ^ [SYNTAX] a class after NEW expected, not the end of the line
