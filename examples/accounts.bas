' Accounts of a bank as classes: what all have in common, what each kind does its own way, errors with numbers of our own.
OPTION EXPLICIT

CONST NoFunds = 101, NoAccount = 102

CLASS Account
  Number AS INTEGER
  Owner AS STRING
  Balance AS DOUBLE
  History AS LIST OF STRING

  CONSTRUCTOR(number AS INTEGER, owner AS STRING)
    ME.Number = number
    ME.Owner = owner
  END CONSTRUCTOR

  METHOD Available() AS DOUBLE
    RETURN ME.Balance
  END METHOD

  METHOD Deposit(amount AS DOUBLE)
    IF amount <= 0 THEN THROW 5
    ME.Balance = ME.Balance + amount
    ME.History.APPEND("+" + STR$(amount))
  END METHOD

  METHOD Withdraw(amount AS DOUBLE)
    IF amount > ME.Available() THEN THROW NoFunds
    ME.Balance = ME.Balance - amount
    ME.History.APPEND("-" + STR$(amount))
  END METHOD

  METHOD ToString() AS STRING
    RETURN STR$(ME.Number) + " " + ME.Owner + ": " + STR$(ME.Balance)
  END METHOD
END CLASS

' May go below zero.
CLASS Checking EXTENDS Account
  Limit AS DOUBLE

  CONSTRUCTOR(number AS INTEGER, owner AS STRING, limit AS DOUBLE)
    SUPER(number, owner)
    ME.Limit = limit
  END CONSTRUCTOR

  METHOD Available() AS DOUBLE
    RETURN ME.Balance + ME.Limit
  END METHOD
END CLASS

CLASS Savings EXTENDS Account
  Percent AS DOUBLE

  CONSTRUCTOR(number AS INTEGER, owner AS STRING, percent AS DOUBLE)
    SUPER(number, owner)
    ME.Percent = percent
  END CONSTRUCTOR

  METHOD AddInterest()
    ME.Deposit(ROUND(ME.Balance * ME.Percent / 100, 2))
  END METHOD
END CLASS

CLASS Bank
  Accounts AS LIST OF Account

  METHOD Add(a AS Account)
    ME.Accounts.APPEND(a)
  END METHOD

  METHOD Find(number AS INTEGER) AS Account
    FOR EACH a IN ME.Accounts
      IF a.Number = number THEN RETURN a
    NEXT
    THROW NoAccount
  END METHOD

  METHOD Transfer(giver AS INTEGER, taker AS INTEGER, amount AS DOUBLE)
    DIM a AS Account = ME.Find(giver), b AS Account = ME.Find(taker)
    a.Withdraw(amount)
    b.Deposit(amount)
  END METHOD
END CLASS

SUB Try_(bank AS Bank, giver AS INTEGER, taker AS INTEGER, amount AS DOUBLE)
  PRINT amount; " from "; giver; " to "; taker; ": ";
  TRY
    bank.Transfer(giver, taker, amount)
    PRINT "done"
  CATCH NoFunds
    PRINT "there is not enough"
  CATCH NoAccount
    PRINT "there is no such account"
  END TRY
END SUB

DIM bank AS Bank = NEW Bank()
bank.Add(NEW Checking(1, "Ann", 200))
bank.Add(NEW Savings(2, "Bob", 2.5))
bank.Find(1).Deposit(150)
bank.Find(2).Deposit(1000)
Try_ bank, 1, 2, 300
Try_ bank, 1, 2, 100
Try_ bank, 2, 3, 1
FOR EACH a IN bank.Accounts
  MATCH TYPE a
    CASE Savings s: s.AddInterest()
  END MATCH
  PRINT a; "  ("; a.History.JOIN(", "); ")"
NEXT
