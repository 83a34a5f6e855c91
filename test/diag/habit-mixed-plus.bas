age = 5
PRINT "You are " + age + " years old"
PRINT "Sum: " + 3 + 4
PRINT 3 + " apples"
name$ = "Bob" + 5
n = "5" + 5
'   ^^^^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
n = "5" * 2
'   ^^^^^^^ [TYPE-MISMATCH] '*' does not repeat a string; write REPEAT$(text, count)
PRINT "a" - "b"
'     ^^^^^^^^^ [TYPE-MISMATCH] '-' cannot be applied to STRING and STRING
