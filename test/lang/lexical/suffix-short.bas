' 1.4 `^` is the SHORT suffix in declarations and as the target of an assignment.
DIM d^
d^ = 32767
d = d + 1
PRINT d
n^ = 3
n^ = 70000
DIM n AS SHORT
PRINT n
'> -32768
'> 4464
