DIM o AS OBJECT
o.Go()
' ^^ [ANY-MEMBER] members of OBJECT are not known; narrow it with MATCH TYPE or AS first
PRINT o.Name
'       ^^^^ [ANY-MEMBER] members of OBJECT are not known; narrow it with MATCH TYPE or AS first
