' 12.2 inf, -inf, nan, -0.
x = 1e308 * 10: z = 0
PRINT x; " "; -x; " "; x - x; " "; -z; " "; STR$(x); STR$(-x); STR$(x - x); STR$(-z); "" + x
DIM s AS SINGLE: s = x: PRINT s; -s; STR$(s)
'> inf -inf nan -0 inf-infnan-0inf
'> inf-infinf
