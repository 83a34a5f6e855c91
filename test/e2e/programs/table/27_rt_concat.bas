DIM a AS STRING
DIM b AS STRING
DIM c AS STRING
a = "left+"
b = "right"
c = a + b
PRINT c
'> left+right
