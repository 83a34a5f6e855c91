' 1.9 A function of the program that is named like a word of the language is meant in expressions too.
FUNCTION List(n): List = n * 2: END FUNCTION
FUNCTION Await(n): Await = n + 1: END FUNCTION
FUNCTION Match(a, b): Match = a = b: END FUNCTION
FUNCTION Row(n) AS STRING: Row = STRING$(n, "="): END FUNCTION
FUNCTION Count(s$): Count = LEN(s$): END FUNCTION
PRINT List(3) + Await(4); Match(1, 1); Row(2); Count("abc")
DIM keys(2), tail$(1): keys(1) = 4: tail$(1) = "t": PRINT keys(1) + 1; tail$(1)
'> 11-1==3
'> 5t
