a = b > 1 ? 2 : 3
'         ^ [SYNTAX] there is no '?' operator; write IIF(condition, a, b)
