PRINT "hello from batch 1"
'> hello from batch 1
