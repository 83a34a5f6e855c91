' 3.1 Array names are looked up by type like scalars.
DIM v%(3), w(2) AS STRING
v(1) = 2.9
w$(1) = "str"
PRINT v(1); v%(1); w(1); w$(1)
'> 22strstr
