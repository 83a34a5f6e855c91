DIM total AS INTEGER
WORKER W() AS INTEGER
  total = total + 1
' ^^^^^ [WORKER-GLOBAL] a worker cannot use 'total' of the main program; pass it as an argument or send it
  RETURN total
END WORKER
