CLEAR , , 1000
'     ^ [SYNTAX] unexpected ','
