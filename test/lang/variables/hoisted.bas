' 3.2 A declaration determines the type above its line too.
x = 7.9
s = "text"
PRINT x; s
DIM x AS INTEGER, s AS STRING
PRINT x; s
'> 7text
'> 7text
