DIM n AS INTEGER
SELECT CASE n
  CASE "a"
'      ^^^ [TYPE-MISMATCH] this CASE is a string, but SELECT CASE asks about a number
    PRINT 1
  CASE 1 TO "b"
'           ^^^ [TYPE-MISMATCH] this CASE is a string, but SELECT CASE asks about a number
    PRINT 2
  CASE IS > "c"
'           ^^^ [TYPE-MISMATCH] this CASE is a string, but SELECT CASE asks about a number
    PRINT 3
END SELECT
