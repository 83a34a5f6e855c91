SELECT CASE a$
  CASE 1
'      ^ [TYPE-MISMATCH] this CASE is a number, but SELECT CASE asks about a string
  CASE "a" TO 5
'             ^ [TYPE-MISMATCH] this CASE is a number, but SELECT CASE asks about a string
END SELECT
SELECT CASE n
  CASE "x"
'      ^^^ [TYPE-MISMATCH] this CASE is a string, but SELECT CASE asks about a number
  CASE IS < "y"
'           ^^^ [TYPE-MISMATCH] this CASE is a string, but SELECT CASE asks about a number
END SELECT
