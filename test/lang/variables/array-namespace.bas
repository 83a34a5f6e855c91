' 3.1 a and a() are different; arrays of one name differ by type.
DIM a(2), a%(2), a$(2)
a = 1: a(1) = 2.5: a%(1) = 3.5: a$(1) = "s": a% = 6
PRINT a; a(1); a%(1); a$(1); a%
'> 12.53s6
