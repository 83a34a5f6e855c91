DIM a%, a&
a = 1
' [AMBIGUOUS] 'a' may be any of a%, a&; write the one you mean
