' 1.9 A contextual keyword before ( … ) = is an array of that name.
DIM data(3) AS INTEGER, local(2, 2), key(1) AS STRING, write(2)
data(1) = 5: local(1, 2) = 6: key(0) = "k": write(1) = 7
PRINT data(1); local(1, 2); key(0); write(1)
PRINT data(1) + local(1, 2) * 2
'> 56k7
'> 17
