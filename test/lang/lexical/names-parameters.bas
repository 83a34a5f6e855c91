' 1.9 Contextual keywords as parameters, procedure names and results.
FUNCTION total(data(), count)
  FOR i = 0 TO count: total = total + data(i): NEXT
END FUNCTION
SUB pass(name$, BYREF error AS INTEGER)
  error = LEN(name$)
END SUB
DIM row(2), base AS INTEGER
row(0) = 1: row(1) = 2: row(2) = 4
pass "four", base
PRINT total(row(), 2); base
'> 74
