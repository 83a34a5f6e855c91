DIM a%, a&
a = 3
' [AMBIGUOUS] 'a' may be any of a%, a&; write the one you mean
DIM b%, b#
b = 3
