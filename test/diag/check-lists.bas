DIM l AS LIST OF INTEGER, s AS LIST OF STRING, a AS LIST, m AS HASHMAP
l.APPEND("x")
'        ^^^ [LIST-ELEM] STRING does not fit into a LIST OF INTEGER
l.APPEND(2.5)
'        ^^^ [LIST-ELEM] DOUBLE does not fit into a LIST OF INTEGER
l.APPEND(2.0)
l = LIST(1, "x")
'           ^^^ [LIST-ELEM] STRING does not fit into a LIST OF INTEGER
l(1) = "x"
'      ^^^ [LIST-ELEM] STRING does not fit into a LIST OF INTEGER
s = l
'   ^ [LIST-TYPE] LIST OF INTEGER is not a LIST OF STRING
l = a
'   ^ warning [LIST-TYPE] whether this list is a LIST OF INTEGER is only known when the program runs
l.APPND(1)
' ^^^^^ [METHOD-UNKNOWN] LIST OF INTEGER has no method 'APPND'; did you mean 'APPEND'?
m.HASKY("x")
' ^^^^^ [METHOD-UNKNOWN] HASHMAP has no method 'HASKY'; did you mean 'HASKEY'?
l.EXTEND(s)
'        ^ [LIST-TYPE] LIST OF STRING is not a LIST OF INTEGER
PRINT m(1, 2)
'     ^^^^^^^ [ARG-COUNT] HASHMAP takes one subscript, but 2 given
DIM w AS HASHMAP(INTEGER, STRING)
'                ^^^^^^^ [TYPE-MISMATCH] the keys of a HASHMAP are strings, not INTEGER
DELETE l
'      ^ [TYPE-MISMATCH] LIST OF INTEGER where OBJECT is needed
