a = 1 + _ 2
'       ^ [LEX] '_' stands alone only at the end of a line, behind a blank: it continues the line
