' 2.4 Operations on SINGLE are rounded to SINGLE after each operator.
a! = 16777216: b! = 1
PRINT STR$(a! + b! + b!); " "; STR$(a! + (b! + b!)); " "; STR$(a! + b! - a!)
c! = 0.1: d! = 3
PRINT c! * d! = 0.3!; c! * d! = 0.3; " "; STR$(CDBL(c! * d!))
'> 1.677722e+07 1.677722e+07 0
'> -10 0.300000011920929
