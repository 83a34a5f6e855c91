' 3.1 Of several candidates: the one declared without suffix, else the DOUBLE one.
DIM a%, a AS LONG, b%, b#
a = 3000000000
b = 0.5
a% = 1: b% = 2
PRINT a; " "; a%; " "; b; " "; b%; " "; b#
'> 3000000000 1 0.5 2 0.5
