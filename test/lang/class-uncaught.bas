' An uncaught error closes the scopes of procedures, but runs no destructors of the program's.
CLASS D
  N AS STRING
  CONSTRUCTOR(n AS STRING) : ME.N = n : END CONSTRUCTOR
  DESTRUCTOR : PRINT "~"; ME.N; " "; : END DESTRUCTOR
END CLASS
DIM g AS D = NEW D("g")
SUB S
  DIM a AS D = NEW D("a")
  THROW 33
END SUB
S
'>= ~a 
'! Unhandled exception at line 10: Unknown error (error code 33)
'! exit 1
