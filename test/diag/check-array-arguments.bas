SUB Fill(v() AS INTEGER)
  v(0) = 1
END SUB
DIM a(3) AS INTEGER, d(3) AS DOUBLE, n AS INTEGER
Fill a()
Fill d()
'    ^^^ [TYPE-MISMATCH] an array of DOUBLE where an array of INTEGER is needed
Fill n
'    ^ [TYPE-MISMATCH] an array is needed here
Fill a(1)
'    ^^^^ [TYPE-MISMATCH] an array is needed here
