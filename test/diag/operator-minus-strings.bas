a$ = "abc" - "c"
'    ^^^^^^^^^^^ [TYPE-MISMATCH] '-' cannot be applied to STRING and STRING
