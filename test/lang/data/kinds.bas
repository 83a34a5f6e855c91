' 10 Items: quoted, numbers in every form, unquoted text, nothing.
READ a$, b, c, d, e, f$, g$, h, i$
PRINT a$; "|"; b; "|"; c; "|"; d; "|"; e; "|"; f$; "|"; g$; "|"; h; "|"; i$; "|"
DATA "quo,ted: \"x\"", 5, -2.5, 1e3, &HFF, plain text , , ,
'> quo,ted: "x"|5|-2.5|1000|255|plain text||0||
