DIM l AS LIST OF INTEGER = LIST(1, "two", 3)
'                                  ^^^^^ [LIST-ELEM] STRING does not fit into a LIST OF INTEGER
