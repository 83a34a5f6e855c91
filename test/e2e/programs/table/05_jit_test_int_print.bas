DIM answer AS INTEGER
answer = 6 * 7
PRINT answer
'> 42
