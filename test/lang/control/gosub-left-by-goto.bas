' 8.6 Leaving GOSUB code by GOTO leaves the entry on the stack.
GOSUB a
PRINT "returned": END
a: GOTO b
b: PRINT "b": RETURN
'> b
'> returned
