TYPE Money
  Units AS LONG
  Code$, name AS STRING

  x, y AS DOUBLE: n%
  data(3, 1 TO 5) AS SINGLE ' a field named like a word
  Next AS Money
END TYPE
TYPE Empty
ENDTYPE
CLASS Base
END CLASS
CLASS Account EXTENDS Base
  Owner AS STRING
  a, b AS INTEGER
  Items AS LIST OF LIST OF ANY
  Map AS HASHMAP(STRING, LONG)
  Rate AS DOUBLE = 1.5
  CONSTRUCTOR(who AS STRING)
    SUPER(who)
    ME.Owner = who
  END CONSTRUCTOR
  DESTRUCTOR
    PRINT "bye"
  END DESTRUCTOR
  METHOD Deposit(x AS DOUBLE, times AS INTEGER = 1)
    ME.Balance = ME.Balance + x
    SUPER.Deposit(x)
    SUPER.Log
    EXIT METHOD
  END METHOD
  METHOD Describe$() AS STRING
    RETURN SUPER.Describe() + ME.Owner
  END METHOD
END CLASS
CLASS Other INHERITS Account
  DESTRUCTOR()
  END DESTRUCTOR
END CLASS
DIM a AS Money = CREATE Money(12, "EUR"), b = CREATE Money, c = CREATE Money()
inv = CREATE Invoice(Total := CREATE Money(Code := "USD"), Id := 7)
DIM o AS Account = NEW Account("x"), p AS OBJECT = NEW Base, q AS ANY
PRINT NEW Base().Name; o IS Account; o IS NOT NOTHING
o = NOTHING
DELETE o.Items(3)
DIM l AS LIST, m AS HASHMAP, h AS FUTURE, blob AS MARSHALLED, k AS HASHMAP OF LIST OF INTEGER
l = LIST(1, "x", LIST())
l.APPEND 5
l.APPEND(5)
m("key") = l(1)
' --- printed
' TYPE Money
'   Units AS LONG
'   Code$ AS STRING
'   name AS STRING
'   x AS DOUBLE
'   y AS DOUBLE
'   n%
'   data(3, 1 TO 5) AS SINGLE
'   Next AS Money
' END TYPE
' TYPE Empty
' END TYPE
' CLASS Base
' END CLASS
' CLASS Account EXTENDS Base
'   Owner AS STRING
'   a AS INTEGER
'   b AS INTEGER
'   Items AS LIST OF LIST OF ANY
'   Map AS HASHMAP(STRING, LONG)
'   Rate AS DOUBLE = 1.5
'   CONSTRUCTOR(who AS STRING)
'     SUPER(who)
'     ME.Owner = who
'   END CONSTRUCTOR
'   DESTRUCTOR
'     PRINT "bye"
'   END DESTRUCTOR
'   METHOD Deposit(x AS DOUBLE, times AS INTEGER = 1)
'     ME.Balance = ME.Balance + x
'     SUPER.Deposit(x)
'     SUPER.Log
'     EXIT METHOD
'   END METHOD
'   METHOD Describe$() AS STRING
'     RETURN SUPER.Describe() + ME.Owner
'   END METHOD
' END CLASS
' CLASS Other EXTENDS Account
'   DESTRUCTOR
'   END DESTRUCTOR
' END CLASS
' DIM a AS Money = CREATE Money(12, "EUR"), b = CREATE Money(), c = CREATE Money()
' inv = CREATE Invoice(Total := CREATE Money(Code := "USD"), Id := 7)
' DIM o AS Account = NEW Account("x"), p AS OBJECT = NEW Base(), q AS ANY
' PRINT NEW Base().Name; o IS Account; o IS NOT NOTHING
' o = NOTHING
' DELETE o.Items(3)
' DIM l AS LIST, m AS HASHMAP, h AS FUTURE, blob AS MARSHALLED, k AS HASHMAP OF LIST OF INTEGER
' l = LIST(1, "x", LIST())
' l.APPEND 5
' l.APPEND(5)
' m("key") = l(1)
