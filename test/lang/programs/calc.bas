' Calculator: recursive descent with variables, functions and errors
DIM src$, at AS INTEGER
DIM names$(50), values(50) AS DOUBLE, count AS INTEGER
CONSTANT errSyntax = 101, errName = 102

FUNCTION Peek1$ ()
  WHILE MID$(src$, at, 1) = " ": at = at + 1: WEND
  Peek1$ = MID$(src$, at, 1)
END FUNCTION

FUNCTION Accept (c$) AS INTEGER
  IF Peek1$() = c$ AND c$ <> "" THEN
    at = at + 1
    Accept = TRUE
  END IF
END FUNCTION

FUNCTION LookUp (n$) AS INTEGER
  DIM i AS INTEGER
  FOR i = 1 TO count
    IF names$(i) = n$ THEN LookUp = i: EXIT FUNCTION
  NEXT
  LookUp = 0
END FUNCTION

FUNCTION Word$ ()
  DIM c$, w$
  c$ = UCASE$(Peek1$())
  WHILE (c$ >= "A" AND c$ <= "Z") OR (w$ <> "" AND c$ >= "0" AND c$ <= "9")
    w$ = w$ + c$
    at = at + 1
    c$ = UCASE$(MID$(src$, at, 1))
  WEND
  Word$ = w$
END FUNCTION

FUNCTION Primary () AS DOUBLE
  DIM c$, start AS INTEGER, w$, v AS DOUBLE
  c$ = Peek1$()
  SELECT CASE c$
    CASE "0" TO "9", "."
      start = at
      WHILE INSTR("0123456789.", MID$(src$, at, 1)) > 0
        at = at + 1
      WEND
      Primary = VAL(MID$(src$, start, at - start))
    CASE "("
      at = at + 1
      Primary = Sum()
      IF NOT Accept(")") THEN THROW errSyntax
    CASE "-"
      at = at + 1
      Primary = -Primary()
    CASE "A" TO "Z", "a" TO "z"
      w$ = Word$()
      IF Accept("(") THEN
        v = Sum()
        IF NOT Accept(")") THEN THROW errSyntax
        SELECT CASE w$
          CASE "SQR": Primary = SQR(v)
          CASE "ABS": Primary = ABS(v)
          CASE "SIN": Primary = SIN(v)
          CASE ELSE: THROW errName
        END SELECT
      ELSE
        i = LookUp(w$)
        IF i = 0 THEN THROW errName
        Primary = values(i)
      END IF
    CASE ELSE
      THROW errSyntax
  END SELECT
END FUNCTION

FUNCTION Power () AS DOUBLE
  DIM b AS DOUBLE
  b = Primary()
  IF Accept("^") THEN b = b ^ Power()
  Power = b
END FUNCTION

FUNCTION Product () AS DOUBLE
  DIM v AS DOUBLE
  v = Power()
  DO
    IF Accept("*") THEN
      v = v * Power()
    ELSEIF Accept("/") THEN
      v = v / Power()
    ELSE
      EXIT DO
    END IF
  LOOP
  Product = v
END FUNCTION

FUNCTION Sum () AS DOUBLE
  DIM v AS DOUBLE
  v = Product()
  DO
    IF Accept("+") THEN
      v = v + Product()
    ELSEIF Accept("-") THEN
      v = v - Product()
    ELSE
      EXIT DO
    END IF
  LOOP
  Sum = v
END FUNCTION

SUB Evaluate (line$)
  DIM p AS INTEGER, w$, v AS DOUBLE, k AS INTEGER
  src$ = line$: at = 1
  TRY
    p = INSTR(src$, "=")
    IF p > 0 THEN
      w$ = Word$()
      IF NOT Accept("=") THEN THROW errSyntax
      v = Sum()
      IF Peek1$() <> "" THEN THROW errSyntax
      k = LookUp(w$)
      IF k = 0 THEN count = count + 1: k = count: names$(k) = w$
      values(k) = v
      PRINT w$; " = "; v
    ELSE
      v = Sum()
      IF Peek1$() <> "" THEN THROW errSyntax
      PRINT line$; " = "; v
    END IF
  CATCH 11
    PRINT line$; " -> division by zero"
  CATCH errSyntax
    PRINT line$; " -> syntax error at"; at
  CATCH errName
    PRINT line$; " -> unknown name"
  CATCH
    PRINT line$; " -> error "; ERR; ": "; ERR$
  END TRY
END SUB

READ e$
WHILE e$ <> "*"
  Evaluate e$
  READ e$
WEND
PRINT count; " variables"
DATA "1 + 2 * 3", "(1+2)*3", "2^3^2", "-2^2", "10/4-1", "x = 5", "y = x * x + 1", "sqr(y + 3) * 2", "1/0", "2 +", "foo + 1", "sqr(-1)", "(1", "3 4", "1.5e", "abs(-7.25)", "x = x + 1", "x", "*"
'> 1 + 2 * 3 = 7
'> (1+2)*3 = 9
'> 2^3^2 = 512
'> -2^2 = 4
'> 10/4-1 = 1.5
'> X = 5
'> Y = 26
'> sqr(y + 3) * 2 = 10.7703
'> 1/0 -> division by zero
'> 2 + -> syntax error at4
'> foo + 1 -> unknown name
'> sqr(-1) -> error 5: Illegal function call
'> (1 -> syntax error at3
'> 3 4 -> syntax error at3
'> 1.5e -> syntax error at4
'> abs(-7.25) = 7.25
'> X = 6
'> x = 6
'> 2 variables
