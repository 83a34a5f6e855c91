' Names may come from a file that was not found.
INCLUDE "nowhere.bas"
'       ^^^^^^^^^^^^^ [INCLUDE] the file 'nowhere.bas' was not found
OPTION EXPLICIT
DIM a AS INTEGER
total = Compute(a)
a = "one" * 2
PRINT LEN(a, a)
'     ^^^ [ARG-COUNT] LEN takes 1 argument, but 2 given
