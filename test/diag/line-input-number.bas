LINE INPUT n
'          ^ [TYPE-MISMATCH] a string variable is needed, not DOUBLE
LINE INPUT #1, n%
'              ^^ [TYPE-MISMATCH] a string variable is needed, not INTEGER
