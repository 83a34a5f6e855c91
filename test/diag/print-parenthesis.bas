PRINT ("a", "b")
'     ^ [SYNTAX] the items of PRINT stand without parentheses around them all
