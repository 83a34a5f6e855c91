PRINT "Hello from JIT!"
'> Hello from JIT!
