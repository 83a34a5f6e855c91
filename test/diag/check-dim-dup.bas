SUB s(a AS INTEGER, b$)
  DIM a AS LONG
'     ^ [DIM-DUP] 'a' is a parameter and cannot be declared again
  LOCAL b$
'       ^^ [DIM-DUP] 'b$' is a parameter and cannot be declared again
END SUB
SUB t(a, a)
'        ^ [DIM-DUP] two parameters are named 'a'
END SUB
