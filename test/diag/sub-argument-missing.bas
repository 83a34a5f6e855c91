SUB Work(a, b)
END SUB
Work 1,
'      ^ [SYNTAX] a value expected, not the end of the line
Work , 2
'    ^ [SYNTAX] unexpected ','
