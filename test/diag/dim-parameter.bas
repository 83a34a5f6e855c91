SUB Work(n AS INTEGER)
  DIM n AS INTEGER
'     ^ [DIM-DUP] 'n' is a parameter and cannot be declared again
END SUB
Work 1
