' Classes: fields, constructors, methods, SUPER, virtual calls, IS, identity.
CLASS Account
  Owner AS STRING
  Balance AS DOUBLE
  Opened AS INTEGER = 7
  CONSTRUCTOR(who AS STRING)
    ME.Owner = who
  END CONSTRUCTOR
  METHOD Deposit(x AS DOUBLE)
    ME.Balance = ME.Balance + x
  END METHOD
  METHOD Describe() AS STRING
    RETURN ME.Owner + ":" + STR$(ME.Balance)
  END METHOD
  METHOD Twice() AS STRING
    RETURN ME.Describe() + Describe()
  END METHOD
END CLASS
CLASS Savings EXTENDS Account
  Rate AS DOUBLE
  CONSTRUCTOR(who AS STRING, r AS DOUBLE)
    SUPER(who)
    ME.Rate = r
  END CONSTRUCTOR
  METHOD Describe() AS STRING
    RETURN "*" + SUPER.Describe()
  END METHOD
  METHOD ToString() AS STRING
    RETURN "S(" + ME.Owner + ")"
  END METHOD
END CLASS
DIM a AS Account, s AS Savings
PRINT a IS NOTHING; a; s IS NOTHING
a = NEW Account("Ann")
a.Deposit(10) : a.Deposit 2.5
PRINT a.Describe(); a.Opened; a
s = NEW Savings("Sue", 0.5)
PRINT s.Describe(); s.Rate; s.Opened; s; s.Twice()
a = s
a.Deposit(1)
PRINT a.Describe(); a IS Savings; a IS Account; a = s; a <> s; a IS NOT NOTHING
DIM back AS Savings
back = a : PRINT back.Rate
a = NEW Account("Bob")
TRY : back = a : CATCH : PRINT "error"; ERR : END TRY
DIM o AS OBJECT
o = s : PRINT o IS Savings; o IS Account; o
o = NOTHING : PRINT o IS Savings; o IS NOTHING; NOTHING IS Account
TRY : PRINT back.Rate : back = NOTHING : PRINT back.Rate : CATCH : PRINT "error"; ERR; ERL : END TRY
TRY : back.Deposit(1) : CATCH : PRINT "error"; ERR : END TRY
TRY : back.Owner = "x" : CATCH : PRINT "error"; ERR : END TRY
DELETE s : PRINT s IS NOTHING : DELETE s
DIM x AS Account, y AS Account
x = NEW Account("X") : y = x : DELETE x
PRINT y IS NOTHING; y = NOTHING; y IS Account; y
TRY : PRINT y.Owner : CATCH : PRINT "error"; ERR : END TRY
y = NOTHING
PRINT NEW Account("temp").Describe(); (NEW Savings("t", 1)).Rate
CLASS Node
  Value AS INTEGER
  Next_ AS Node
END CLASS
DIM head AS Node, n AS Node
FOR i = 1 TO 5
  n = NEW Node() : n.Value = i : n.Next_ = head : head = n
NEXT
n = head : WHILE n IS NOT NOTHING : PRINT n.Value; : n = n.Next_ : WEND
PRINT head.Next_.Next_.Value
head.Next_.Next_.Value = 33 : PRINT head.Next_.Next_.Value
DIM zoo(2) AS Account
zoo(0) = NEW Account("z0") : zoo(1) = NEW Savings("z1", 1)
FOR i = 0 TO 1 : PRINT zoo(i).Describe(); " "; : NEXT
PRINT zoo(2) IS NOTHING
FUNCTION Make(k AS INTEGER) AS Account
  IF k = 1 THEN RETURN NEW Savings("made", k)
  Make = NEW Account("plain") : Make.Balance = 4
END FUNCTION
PRINT Make(1).Describe(); Make(2).Describe(); Make(1) IS Savings
SUB Rename(q AS Account) : q.Owner = "renamed" : q = NOTHING : END SUB
SUB Rebind(BYREF q AS Account) : q = NEW Account("rebound") : END SUB
a = NEW Account("orig") : Rename a : PRINT a.Owner : Rebind a : PRINT a.Owner
CLASS Shape
  METHOD Area() AS DOUBLE : RETURN 0 : END METHOD
  METHOD Name() AS STRING : RETURN "shape" : END METHOD
END CLASS
CLASS Square INHERITS Shape
  Side AS DOUBLE
  CONSTRUCTOR(s AS DOUBLE) : ME.Side = s : END CONSTRUCTOR
  METHOD Area() AS DOUBLE : RETURN ME.Side * ME.Side : END METHOD
END CLASS
CLASS Circle INHERITS Shape
  R AS DOUBLE
  Tags AS LIST OF STRING
  Pos(1) AS INTEGER
  CONSTRUCTOR(r AS DOUBLE) : ME.R = r : ME.Tags.APPEND("round") : ME.Pos(1) = 5 : END CONSTRUCTOR
  METHOD Area() AS DOUBLE
    Area = 3 * ME.R * ME.R
  END METHOD
  METHOD Name() AS STRING : RETURN "circle" : END METHOD
END CLASS
DIM shapes AS LIST OF Shape
shapes.APPEND(NEW Square(2)) : shapes.APPEND(NEW Circle(1)) : shapes.APPEND(NEW Shape())
FOR EACH sh IN shapes
  PRINT sh.Name(); sh.Area(); " ";
  MATCH TYPE sh
    CASE Circle c : PRINT c.R; c.Tags.JOIN(","); c.Pos(1); " ";
    CASE Square q : PRINT "side"; q.Side; " ";
  END MATCH
NEXT
PRINT shapes
DIM things AS LIST OF ANY
things.APPEND(NEW Circle(2)) : things.APPEND(1) : things.APPEND(NOTHING) : things.APPEND(NEW Savings("l", 1))
FOR EACH e IN things
  MATCH TYPE e
    CASE Shape z : PRINT "shape "; z.Area(); " ";
    CASE Account z : PRINT "account "; z.Describe(); " ";
    CASE NOTHING : PRINT "nothing ";
    CASE ELSE : PRINT "else ";
  END MATCH
NEXT
PRINT things
'> 1[NOTHING]1
'> Ann:12.57[Account]
'> *Sue:00.57S(Sue)*Sue:0*Sue:0
'> *Sue:111-101
'> 0.5
'> error13
'> 11S(Sue)
'> 010
'> 0.5
'> error9149
'> error91
'> error91
'> 1
'> 1-10[NOTHING]
'> error91
'> temp:01
'> 543213
'> 33
'> z0:0 *z1:0 1
'> *made:0plain:41
'> renamed
'> rebound
'> shape4 side2 circle3 1round5 shape0 [[Square], [Circle], [Shape]]
'> shape 12 else nothing account *l:0 [[Circle], 1, , S(l)]
