WORKER W() AS INTEGER
  OPEN "x" FOR INPUT AS #1
' ^^^^ [WORKER-FILE] a worker cannot use OPEN: files belong to the main program
  LINE INPUT #1, a$
' ^^^^^^^^^^ [WORKER-FILE] a worker cannot use LINE INPUT #: files belong to the main program
  PRINT #1, "x"
' ^^^^^ [WORKER-FILE] a worker cannot use PRINT #: files belong to the main program
  CLOSE
' ^^^^^ [WORKER-FILE] a worker cannot use CLOSE: files belong to the main program
  a$ = SLURP("x")
'      ^^^^^ [WORKER-FILE] a worker cannot use SLURP: files belong to the main program
  SPIT "x", a$
' ^^^^ [WORKER-FILE] a worker cannot use SPIT: files belong to the main program
END WORKER
