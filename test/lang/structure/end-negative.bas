' 7 END n: a negative status is taken modulo 256, a fraction truncated.
PRINT "x"
END -1.5
'> x
'! exit 255
