SUB Work(a() AS INTEGER)
  DIM a(10) AS INTEGER
'     ^ [DIM-DUP] 'a' is a parameter and cannot be declared again
END SUB
