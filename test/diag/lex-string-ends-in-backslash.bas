path$ = "C:\TEMP\"
'       ^^^^^^^^^^ [LEX] this string has no closing quote: \" is a quote inside of it; a backslash at its end is written \\
