DIM total AS INTEGER, h AS FUTURE
WORKER Count(n AS INTEGER, BYREF m AS INTEGER) AS INTEGER
'                          ^^^^^^^^^^^^^^^^^^ [WORKER-BYREF] a worker cannot take a parameter by reference
  total = total + n
' ^^^^^ [WORKER-GLOBAL] a worker cannot use 'total' of the main program; pass it as an argument or send it
  INPUT n
' ^^^^^ [WORKER-INPUT] a worker cannot use INPUT: input belongs to the main program
  PRINT INKEY$
'       ^^^^^^ [WORKER-INPUT] a worker cannot use INKEY$: input belongs to the main program
  OPEN "x" FOR INPUT AS #1
' ^^^^ [WORKER-FILE] a worker cannot use OPEN: files belong to the main program
  PRINT #1, "x"
' ^^^^^ [WORKER-FILE] a worker cannot use PRINT #: files belong to the main program
  PRINT SLURP("x")
'       ^^^^^ [WORKER-FILE] a worker cannot use SLURP: files belong to the main program
  CLS
' ^^^ [WORKER-SCREEN] a worker cannot use CLS: the screen belongs to the main program
  LOCATE 1, 1
' ^^^^^^ [WORKER-SCREEN] a worker cannot use LOCATE: the screen belongs to the main program
  h2 = SPAWN Count(1, 2)
'      ^^^^^^^^^^^^^^^^^ [WORKER-NEST] a worker cannot use SPAWN: only the main program runs workers
  PRINT AWAIT h2
'       ^^^^^^^^ [WORKER-NEST] a worker cannot use AWAIT: only the main program runs workers
  PRINT READY(h2)
'       ^^^^^ [WORKER-NEST] a worker cannot use READY: only the main program runs workers
  CANCEL h2
' ^^^^^^ [WORKER-NEST] a worker cannot use CANCEL: only the main program runs workers
  SHELL "ls"
' ^^^^^ [WORKER-SCREEN] a worker cannot use SHELL: the screen belongs to the main program
  SHARED total
' ^^^^^^^^^^^^ [WORKER-GLOBAL] a worker cannot use 'total' of the main program; pass it as an argument or send it
  GOTO away
'      ^^^^ [LABEL-UNDEF] 'away' is a label at module level; a jump cannot leave or enter a procedure
  RETURN n
END WORKER
away:
PRINT Count(1, 2)
'     ^^^^^ [WORKER-CALL] 'Count' is a worker; it is started with SPAWN
Count 1, 2
'^^^^ [WORKER-CALL] 'Count' is a worker; it is started with SPAWN
h = SPAWN Nobody(1)
'         ^^^^^^ [UNDEF-PROC] there is no worker 'Nobody'
h = SPAWN Work()
'         ^^^^ [UNDEF-PROC] 'Work' is not a worker
h = SPAWN Count(1)
'         ^^^^^ [ARG-COUNT] Count takes 2 arguments, but 1 given
SEND PARENT, 1
'    ^^^^^^ [PARENT-OUTSIDE] PARENT can only be used inside of a worker
PRINT CANCELLED(PARENT)
'     ^^^^^^^^^ [PARENT-OUTSIDE] CANCELLED can only be used inside of a worker
PRINT MARSHALL(MARSHALL(1))
'              ^^^^^^^^^^^ [MARSHALL-TYPE] MARSHALLED cannot be marshalled
SUB Work
END SUB
