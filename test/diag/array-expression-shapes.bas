DIM a(3), b(4), c(3, 3)
a() = b()
'^^^^^^^^ [ARRAY-SHAPE] the arrays differ in their bounds
a() = c() * 2
'^^^^^^^^^^^^ [ARRAY-SHAPE] the arrays differ in their bounds
