' 4.6, 6.2 Elements as subscripts, in conditions and in nested calls.
DIM p(4) AS INTEGER, s(3) AS STRING
p(0) = 2: p(2) = 4: p(4) = 1: s(1) = "one"
PRINT p(p(0)); p(p(p(0))); s(p(4)); LEFT$(s(p(p(2))), p(p(p(p(0)))) + 1)
IF p(p(0)) > p(0) AND s(1) = "one" THEN PRINT "yes"
'> 41oneo
'> yes
