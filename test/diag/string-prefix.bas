PRINT !"a\n"
'     ^ [LEX] no ! stands before a string: escapes such as \n mean something in every string
PRINT $"a\n"; !"b"
'     ^ [LEX] no $ stands before a string: a backslash is written \\ in every string
'             ^ [LEX] no ! stands before a string: escapes such as \n mean something in every string
x = ! 5
'   ^ [LEX] there is no '!' here; write NOT
