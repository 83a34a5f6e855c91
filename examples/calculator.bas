' A calculator for expressions with variables; try:  bin/fbc examples/calculator.bas
'   r = 2.5
'   pi * r ^ 2
'   sqr(2) + (3 - 1) / 4
' An empty line ends it. Errors of the arithmetic (division by zero, SQR of -1) are caught and reported by the same
' TRY that catches what the parser throws.

CONSTANT NotANumber = 100, NotClosed = 101, NotKnown = 102, TooMuch = 103

DIM text$, at AS INTEGER              ' the expression, and the place of the next character
DIM names$(50), value(50) AS DOUBLE, count AS INTEGER

Define "pi", PI
DIM entry$
DO
  LINE INPUT "> "; entry$
  IF TRIM$(entry$) = "" THEN EXIT DO
  TRY
    Evaluate entry$
  CATCH NotANumber
    PRINT "A number is missing at column "; at
  CATCH NotClosed
    PRINT "A ) is missing at column "; at
  CATCH NotKnown
    PRINT "There is no such name, before column "; at
  CATCH TooMuch
    PRINT "The end was expected at column "; at
  CATCH
    PRINT ERR$
  END TRY
LOOP

' An expression, or a name, `=` and an expression.
SUB Evaluate(source$)
  DIM target$, result AS DOUBLE, equal AS INTEGER = INSTR(source$, "=")
  IF equal > 0 THEN target$ = TRIM$(LEFT$(source$, equal - 1))
  text$ = source$
  at = equal + 1
  result = Sum()
  IF Peek$() <> "" THEN THROW TooMuch
  IF target$ = "" THEN PRINT result ELSE Define target$, result
END SUB

' Sums are made of products, products of powers, powers of atoms: a function for each, calling the next.
FUNCTION Sum() AS DOUBLE
  Sum = Product()
  DO
    SELECT CASE Peek$()
      CASE "+": INC at: Sum = Sum + Product()
      CASE "-": INC at: Sum = Sum - Product()
      CASE ELSE: EXIT DO
    END SELECT
  LOOP
END FUNCTION

FUNCTION Product() AS DOUBLE
  Product = Power()
  DO
    SELECT CASE Peek$()
      CASE "*": INC at: Product = Product * Power()
      CASE "/": INC at: Product = Product / Power()
      CASE ELSE: EXIT DO
    END SELECT
  LOOP
END FUNCTION

' `^` binds to the right: 2 ^ 3 ^ 2 is 2 ^ 9.
FUNCTION Power() AS DOUBLE
  Power = Atom()
  IF Peek$() = "^" THEN INC at: Power = Power ^ Power()
END FUNCTION

FUNCTION Atom() AS DOUBLE
  DIM c$ = Peek$(), start AS INTEGER = at
  SELECT CASE c$
    CASE "-"
      INC at
      RETURN -Power()
    CASE "("
      INC at
      Atom = Sum()
      IF Peek$() <> ")" THEN THROW NotClosed
      INC at
    CASE "0" TO "9", "."
      WHILE INSTR("0123456789.", MID$(text$, at, 1)) > 0
        INC at
      WEND
      RETURN VAL(text$(start TO at - 1))
    CASE "a" TO "z"
      WHILE LCASE$(MID$(text$, at, 1)) >= "a" AND LCASE$(MID$(text$, at, 1)) <= "z"
        INC at
      WEND
      RETURN Named(LCASE$(text$(start TO at - 1)))
    CASE ELSE
      THROW NotANumber
  END SELECT
END FUNCTION

' A function of what follows, or a variable.
FUNCTION Named(name$) AS DOUBLE
  SELECT CASE name$
    CASE "sqr": RETURN SQR(Atom())
    CASE "sin": RETURN SIN(Atom())
    CASE "cos": RETURN COS(Atom())
    CASE "log": RETURN LOG(Atom())
    CASE "int": RETURN INT(Atom())
  END SELECT
  DIM i AS INTEGER
  FOR i = 0 TO count - 1
    IF names$(i) = name$ THEN RETURN value(i)
  NEXT
  THROW NotKnown
END FUNCTION

' The next character that is no blank; "" at the end.
FUNCTION Peek$()
  WHILE MID$(text$, at, 1) = " "
    INC at
  WEND
  RETURN LCASE$(MID$(text$, at, 1))
END FUNCTION

SUB Define(name$, x AS DOUBLE)
  DIM i AS INTEGER
  FOR i = 0 TO count - 1
    IF names$(i) = LCASE$(name$) THEN value(i) = x: EXIT SUB
  NEXT
  names$(count) = LCASE$(name$)
  value(count) = x
  INC count
END SUB
