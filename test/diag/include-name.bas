INCLUDE good.bas
'       ^^^^ [SYNTAX] INCLUDE needs the name of a file in quotes, not 'good'
INCLUDE
'      ^ [SYNTAX] INCLUDE needs the name of a file in quotes, not the end of the line
INCLUDE 'good.bas'
'      ^ [SYNTAX] INCLUDE needs the name of a file in quotes, not the end of the line
