' 15.5 Other errors of the system in reading are error 57.
TRY
  OPEN "/proc/self/mem" FOR INPUT AS #1
  LINE INPUT #1, a$
CATCH 57
  PRINT ERR$
END TRY
'> Device I/O error
