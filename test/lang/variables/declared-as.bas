' 3.1 After DIM x AS INTEGER, x is x%; a suffixed use means the type of its suffix.
DIM x AS INTEGER
x = 5
x% = x% + 1
x# = 1.5
PRINT x; x%; x#
'> 661.5
