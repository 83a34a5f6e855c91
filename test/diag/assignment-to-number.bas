5 = a
' ^ [SYNTAX] a statement cannot start with '='
