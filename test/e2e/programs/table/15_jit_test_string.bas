DIM first AS STRING
DIM second AS STRING
first = "hello"
second = " world"
PRINT first + second
'> hello world
