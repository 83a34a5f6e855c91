DIM l AS LIST OF INTEGER
l.APPEND("x")
'        ^^^ [LIST-ELEM] STRING does not fit into a LIST OF INTEGER
l.APPEND(2.5)
'        ^^^ [LIST-ELEM] DOUBLE does not fit into a LIST OF INTEGER
l.INSERT(1, "y")
'           ^^^ [LIST-ELEM] STRING does not fit into a LIST OF INTEGER
l(1) = "z"
'      ^^^ [LIST-ELEM] STRING does not fit into a LIST OF INTEGER
