' 15.1 The result variable keeps what was assigned before the error.
FUNCTION f(n)
  f = 1
  TRY
    f = 2
    IF n THEN THROW n
    f = 3
  CATCH 50
    f = f + 10
  END TRY
END FUNCTION
PRINT f(0); f(50);
TRY: PRINT f(51): CATCH: PRINT " "; ERR: END TRY
'> 312 51
