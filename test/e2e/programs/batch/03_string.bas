DIM w AS STRING
w = "batch " + "three"
PRINT w
'> batch three
