DIM a AS ANY
PRINT a.Name
'       ^^^^ [ANY-MEMBER] members of ANY are not known; narrow it with MATCH TYPE or AS first
a.Go()
' ^^ [ANY-MEMBER] members of ANY are not known; narrow it with MATCH TYPE or AS first
