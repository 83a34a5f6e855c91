WORKER W() AS INTEGER
  PRINT "fine"
  PRINT #1, "x"
' ^^^^^ [WORKER-FILE] a worker cannot use PRINT #: files belong to the main program
  WRITE #1, 5
' ^^^^^ [WORKER-FILE] a worker cannot use WRITE #: files belong to the main program
  INPUT #1, a
' ^^^^^ [WORKER-FILE] a worker cannot use INPUT #: files belong to the main program
END WORKER
