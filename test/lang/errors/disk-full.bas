' 15.5 A write that the device refuses for lack of room is error 61, at CLOSE or before.
TRY
  OPEN "/dev/full" FOR OUTPUT AS #1
  FOR i = 1 TO 3000: PRINT #1, "0123456789": NEXT
  CLOSE #1
CATCH 61
  PRINT ERR$
END TRY
'> Disk full
