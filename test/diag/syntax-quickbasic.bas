SUB Sort(a()) STATIC
'             ^^^^^^ [SYNTAX] there are no static locals: leave STATIC out and keep what must last in module variables
END SUB
SUB scroll.up(n)
'         ^ [SYNTAX] a name has no points in it: what follows 'scroll' is not part of it
END SUB
DEF SEG = &HA000
'^^^^^^ [UNSUPPORTED] DEF SEG is not part of this language: memory is not accessible in programs
LOCATE , 5
LOCATE , , 1
GET (1, 2)-(3, 4), box
'^^ [UNSUPPORTED] GET (graphics) is not part of this language: there are no graphics statements
LINE -(3, 4)
'^^^ [UNSUPPORTED] LINE (graphics) is not part of this language: there are no graphics statements
LINE STEP(1, 2)-STEP(3, 4)
'^^^ [UNSUPPORTED] LINE (graphics) is not part of this language: there are no graphics statements
IF right$ = "\" THEN path$ = path$ + "\"
'           ^^^ [LEX] this string has no closing quote: \" is a quote inside of it; a backslash at its end is written \\
'                                    ^^^ [LEX] this string has no closing quote: \" is a quote inside of it; a backslash at its end is written \\
path$ = "C:\TEMP\" + name$ + ".txt"
'       ^^^^^^^^^^ [LEX] this string has no closing quote: \" is a quote inside of it; a backslash at its end is written \\
