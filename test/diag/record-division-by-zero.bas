TYPE A
  X AS INTEGER
END TYPE
DIM a AS A
a = a / 0
'       ^ warning [DIV-ZERO] division by zero: this raises error 11 when it runs
