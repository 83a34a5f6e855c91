a := 5
' ^^ [SYNTAX] ':=' names an argument of CREATE; assignment is '='
