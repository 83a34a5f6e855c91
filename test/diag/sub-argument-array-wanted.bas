SUB Work(a() AS INTEGER)
END SUB
DIM n AS INTEGER, s(3) AS STRING
Work n
'    ^ [TYPE-MISMATCH] an array is needed here
Work s()
'    ^^^ [TYPE-MISMATCH] an array of STRING where an array of INTEGER is needed
Work 5
'    ^ [TYPE-MISMATCH] an array is needed here
