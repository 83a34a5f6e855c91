RESTORE 5 + 1
'         ^ [SYNTAX] unexpected '+'
RESTORE "x"
'       ^^^ [SYNTAX] a line number or label expected, not '"x"'
