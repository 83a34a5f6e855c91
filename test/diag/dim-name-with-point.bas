DIM a.b AS INTEGER
'    ^ [SYNTAX] a name has no points in it: what follows 'a' is not part of it
