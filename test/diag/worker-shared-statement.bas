DIM total AS INTEGER
WORKER W() AS INTEGER
  SHARED total
' ^^^^^^^^^^^^ [WORKER-GLOBAL] a worker cannot use 'total' of the main program; pass it as an argument or send it
END WORKER
