' 9.4 With parentheses the name inside its function is a recursive call.
FUNCTION fact(n) AS DOUBLE
  fact = 1
  IF n > 1 THEN fact = n * fact(n - 1)
END FUNCTION
FUNCTION rev$(s$)
  IF LEN(s$) > 0 THEN rev$ = rev$(MID$(s$, 2)) + LEFT$(s$, 1)
END FUNCTION
FUNCTION ack(m AS INTEGER, n AS INTEGER) AS INTEGER
  IF m = 0 THEN RETURN n + 1
  IF n = 0 THEN RETURN ack(m - 1, 1)
  RETURN ack(m - 1, ack(m, n - 1))
END FUNCTION
PRINT fact(10); rev$("abc"); ack(2, 3)
'> 3628800cba9
