' 13 When the line is exhausted the next is read, without a new prompt; surplus fields are discarded.
INPUT "go"; a, b, c, d
PRINT a; b; c; d
INPUT e
PRINT e
'< 1,2
'< 3
'< 4,99,98
'< 5
'> go1234
'> ? 5
