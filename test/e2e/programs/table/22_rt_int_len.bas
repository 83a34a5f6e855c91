DIM n AS INTEGER
n = 40 + 2
PRINT n
PRINT LEN("hello world")
DIM s AS STRING
s = "hello, world!"
PRINT LEN(s)
'> 42
'> 11
'> 13
