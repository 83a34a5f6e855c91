' 15.2 RETURN of a computed string through FINALLY, and one that FINALLY replaces.
FUNCTION f$(n)
  a$ = "a" + n
  TRY
    IF n = 1 THEN RETURN a$ + "!"
    IF n = 2 THEN THROW 7
    f$ = a$ + "?"
  CATCH
    RETURN "c" + a$
  FINALLY
    IF n = 3 THEN RETURN "f" + a$
    b$ = a$ + a$
  END TRY
  f$ = f$ + b$
END FUNCTION
PRINT f$(1); " "; f$(2); " "; f$(3); " "; f$(4)
'> a1! ca2 fa3 a4?a4a4
