a = 5 – 3
'     ^ [LEX] there is no '–' here; write -
b = 5 × 3
'     ^ [LEX] there is no '×' here; write *
c = a ≤ b
'     ^ [LEX] there is no '≤' here; write <=
