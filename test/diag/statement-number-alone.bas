a = 1: 5
'      ^ [SYNTAX] a line number stands only at the start of a line
