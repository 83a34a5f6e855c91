WORKER Inner() AS INTEGER
END WORKER
WORKER W() AS INTEGER
  h = SPAWN Inner()
'     ^^^^^^^^^^^^^ [WORKER-NEST] a worker cannot use SPAWN: only the main program runs workers
  n = AWAIT h
'     ^^^^^^^ [WORKER-NEST] a worker cannot use AWAIT: only the main program runs workers
  PRINT READY(h)
'       ^^^^^ [WORKER-NEST] a worker cannot use READY: only the main program runs workers
  CANCEL h
' ^^^^^^ [WORKER-NEST] a worker cannot use CANCEL: only the main program runs workers
END WORKER
