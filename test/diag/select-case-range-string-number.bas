SELECT CASE 5
  CASE 1 TO "x"
'           ^^^ [TYPE-MISMATCH] this CASE is a string, but SELECT CASE asks about a number
END SELECT
