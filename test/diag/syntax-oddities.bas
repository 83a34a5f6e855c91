a = _ + 1
'   ^ [LEX] '_' stands alone only at the end of a line, behind a blank: it continues the line
foo THEN
'   ^^^^ [SYNTAX] unexpected 'THEN' after 'foo'
a(1 TO 3)
'^^^^^^^^ [SYNTAX] this is neither an assignment nor a call
5 b = 1
ME
'^ [SYNTAX] this is neither an assignment nor a call
x(1)(2) 5
'       ^ [SYNTAX] unexpected '5'
c = #1
'   ^ [SYNTAX] '#' stands only before a file number
WHILE a < 3 DO
'           ^^ [SYNTAX] WHILE stands alone on its line, without DO; WEND closes it
WEND
SPAWN + 5
d$ = "a" : : e$ = "b"
