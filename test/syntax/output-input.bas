' PRINT, CONSOLE, WRITE, INPUT
PRINT
PRINT a
? a; b, c;
PRINT ; , a;; b,,
PRINT TAB(5); "x"; SPC(3); "y"
PRINT #1
PRINT#1, a; b
PRINT #n + 1, USING "##"; a; b,
PRINT USING f$; a, b;
CONSOLE
CONSOLE "x"; y
WRITE
WRITE a, b$
WRITE #1, a; b
INPUT a
INPUT "prompt"; a, b(3), c.d
INPUT "prompt", a$
INPUT#1, a, b
LINE INPUT a$
LINE INPUT "name"; a$
LINE INPUT "name", a$
LINE INPUT #2, p.text
' --- printed
' PRINT
' PRINT a
' PRINT a; b, c;
' PRINT ; , a; ; b, ,
' PRINT TAB(5); "x"; SPC(3); "y"
' PRINT #1
' PRINT #1, a; b
' PRINT #n + 1, USING "##"; a; b,
' PRINT USING f$; a, b;
' CONSOLE
' CONSOLE "x"; y
' WRITE
' WRITE a, b$
' WRITE #1, a, b
' INPUT a
' INPUT "prompt"; a, b(3), c.d
' INPUT "prompt"; a$
' INPUT #1, a, b
' LINE INPUT a$
' LINE INPUT "name"; a$
' LINE INPUT "name"; a$
' LINE INPUT #2, p.text
