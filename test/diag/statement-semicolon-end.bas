a = 5;
'    ^ [SYNTAX] ';' stands between the items of PRINT; other statements end without it
b = 6;
'    ^ [SYNTAX] ';' stands between the items of PRINT; other statements end without it
PRINT a;
