PRINT \n
'     ^ [SYNTAX] a value expected, not '\'
