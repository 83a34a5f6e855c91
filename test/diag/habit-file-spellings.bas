OPEN "a.txt" FOR INPUT AS 1
OPEN "I", #1, "a.txt"
'       ^ [SYNTAX] OPEN is written OPEN file FOR mode AS #number
LINE INPUT 1, a$
'          ^ [SYNTAX] a file number is written #1 here
INPUT #1 a$
'        ^^ [SYNTAX] ',' expected after the file number, not 'a$'
PRINT #1; "x"
CLOSE 1
WHILE NOT EOF(#1)
WEND
OPEN "a.txt" AS #1
'               ^ [SYNTAX] a type expected after AS, not '#'
KILL "a.txt"
'^^^ [UNSUPPORTED] KILL is not part of this language: use SHELL "rm …" to remove a file
f = FREEFILE()
