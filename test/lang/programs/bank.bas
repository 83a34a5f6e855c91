' Bank accounts with errors of their own
OPTION EXPLICIT
CONSTANT NotFound = 200, NoMoney = 201, BadAmount = 202
TYPE Account
  id AS INTEGER
  owner AS STRING
  balance AS LONG
END TYPE
DIM accounts(20) AS Account, used AS INTEGER, log$(100), logged AS INTEGER

SUB Note (text AS STRING)
  log$(logged) = text
  logged = logged + 1
END SUB

FUNCTION OpenAccount (owner AS STRING, cents AS LONG) AS INTEGER
  IF cents < 0 THEN THROW BadAmount
  used = used + 1
  accounts(used).id = 1000 + used
  accounts(used).owner = owner
  accounts(used).balance = cents
  Note "open " + owner
  RETURN accounts(used).id
END FUNCTION

FUNCTION IndexOf (id AS INTEGER) AS INTEGER
  DIM i AS INTEGER
  FOR i = 1 TO used
    IF accounts(i).id = id THEN RETURN i
  NEXT
  THROW NotFound
END FUNCTION

SUB Deposit (id AS INTEGER, cents AS LONG)
  IF cents <= 0 THEN THROW BadAmount
  INC accounts(IndexOf(id)).balance, cents
  Note "deposit " + STR$(cents)
END SUB

SUB Withdraw (id AS INTEGER, cents AS LONG)
  DIM k AS INTEGER = IndexOf(id)
  IF accounts(k).balance < cents THEN THROW NoMoney
  DEC accounts(k).balance, cents
  Note "withdraw " & cents
END SUB

FUNCTION Money$ (cents AS LONG)
  Money$ = IIF(cents < 0, "-", "") + STR$(ABS(cents) \ 100) + "." + RIGHT$("0" + STR$(ABS(cents) MOD 100), 2)
END FUNCTION

FUNCTION Transfer (source AS INTEGER, target AS INTEGER, cents AS LONG) AS INTEGER
  DIM taken AS INTEGER = FALSE
  TRY
    Withdraw source, cents
    taken = TRUE
    Deposit target, cents
    RETURN TRUE
  CATCH NoMoney
    Note "no money for " + Money$(cents)
    RETURN FALSE
  CATCH
    IF taken THEN Deposit source, cents
    Note "rolled back, error " + ERR
    THROW
  FINALLY
    Note "transfer done"
  END TRY
END FUNCTION

DIM a AS INTEGER, b AS INTEGER, ok AS INTEGER, i AS INTEGER
a = OpenAccount("Ada", 10050)
b = OpenAccount("Bob", 5)
PRINT Transfer(a, b, 2550)
PRINT Transfer(a, b, 999999)
TRY
  ok = Transfer(a, 4711, 100)
CATCH NotFound
  PRINT "target not found in line"; ERL
END TRY
TRY
  ok = OpenAccount("Eve", -1)
CATCH NotFound, NoMoney
  PRINT "wrong clause"
CATCH BadAmount
  PRINT "bad amount"
END TRY
TRY
  Deposit a, 0
CATCH
  PRINT "error"; ERR; " "; ERR$
END TRY
FOR i = 1 TO used
  PRINT accounts(i).id; " "; accounts(i).owner; " "; Money$(accounts(i).balance)
NEXT
FOR i = 0 TO logged - 1
  PRINT i; ": "; log$(i)
NEXT
PRINT Money$(-5); " "; Money$(-12345)
'> -1
'> 0
'> target not found in line31
'> bad amount
'> error202 Unknown error
'> 1001 Ada 75.00
'> 1002 Bob 25.55
'> 0: open Ada
'> 1: open Bob
'> 2: withdraw 2550
'> 3: deposit 2550
'> 4: transfer done
'> 5: no money for 9999.99
'> 6: transfer done
'> 7: withdraw 100
'> 8: deposit 100
'> 9: rolled back, error 200
'> 10: transfer done
'> -0.05 -123.45
