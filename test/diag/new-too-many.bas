CLASS A
END CLASS
DIM a AS A = NEW A(5)
'                ^ [ARG-COUNT] A takes no arguments, but 1 given
