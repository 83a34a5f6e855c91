a <- 5
' ^ [SYNTAX] unexpected '<'
a -> 5
' ^^ [SYNTAX] '->' belongs to the system dialect, which needs OPTION SYSTEM in this file
