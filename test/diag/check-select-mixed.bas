DIM n AS INTEGER
SELECT CASE n
  CASE "a"
'      ^^^ [TYPE-MISMATCH] this CASE is a string, but SELECT CASE asks about INTEGER
    PRINT 1
  CASE 1 TO "b"
'           ^^^ [TYPE-MISMATCH] this CASE is a string, but SELECT CASE asks about INTEGER
    PRINT 2
  CASE IS > "c"
'           ^^^ [TYPE-MISMATCH] this CASE is a string, but SELECT CASE asks about INTEGER
    PRINT 3
END SELECT
