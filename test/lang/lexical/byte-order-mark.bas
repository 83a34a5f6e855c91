' 1.1 A byte-order mark at the start is skipped.
PRINT "é"; LEN("é")
'> é1
