PRINT "=" * 20
'     ^^^^^^^^ [TYPE-MISMATCH] '*' does not repeat a string; write REPEAT$(text, count)
