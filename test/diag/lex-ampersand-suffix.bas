a = b&c
'   ^^ [SYNTAX] 'b&' takes the & as its suffix; blanks around & make it join strings
