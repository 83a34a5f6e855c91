WORKER W() AS INTEGER
  INPUT n
' ^^^^^ [WORKER-INPUT] a worker cannot use INPUT: input belongs to the main program
  LINE INPUT a$
' ^^^^^^^^^^^^^ [WORKER-INPUT] a worker cannot use LINE INPUT: input belongs to the main program
  PRINT INKEY$
'       ^^^^^^ [WORKER-INPUT] a worker cannot use INKEY$: input belongs to the main program
  k = KBGET
'     ^^^^^ [WORKER-INPUT] a worker cannot use KBGET: input belongs to the main program
END WORKER
