DIM a AS LIST OF INTEGER, b AS LIST
a = b
'   ^ warning [LIST-TYPE] whether this list is a LIST OF INTEGER is only known when the program runs
