CLASS Animal
  Name AS STRING
  Legs AS INTEGER = 4
  CONSTRUCTOR(n AS STRING)
    ME.Name = n
  END CONSTRUCTOR
  METHOD Speak() AS STRING
    RETURN ME.Name + Sound()
  END METHOD
  METHOD Sound() AS STRING
    RETURN "?"
  END METHOD
  METHOD Rename(n AS STRING, shout AS INTEGER = 0)
    ME.Name = n
  END METHOD
END CLASS
CLASS Dog EXTENDS Animal
  CONSTRUCTOR()
    SUPER("dog")
  END CONSTRUCTOR
  METHOD Sound() AS STRING
    RETURN SUPER.Sound() + "wuff"
  END METHOD
  DESTRUCTOR
    PRINT "bye"
  END DESTRUCTOR
END CLASS
DIM a AS Animal, d AS Dog, o AS OBJECT, x AS ANY
a = NEW Dog()
d = a
o = a
x = a
a = x
PRINT a.Speak(); a IS Dog; a IS NOT NOTHING; a = o
a.Rename "rex"
PRINT NEW Dog().Name
DELETE a
MATCH TYPE o
  CASE Dog p
    PRINT p.Name
  CASE ELSE
    PRINT "none"
END MATCH
'--- typed
' CLASS Animal size 64
'   +48 Name STRING
'   +56 Legs INTEGER
'   [0] b.animal.speak
'   [1] b.animal.sound
'   [2] b.animal.rename
' CLASS Dog EXTENDS Animal size 64
'   +48 Name STRING
'   +56 Legs INTEGER
'   [0] b.animal.speak
'   [1] b.dog.sound
'   [2] b.animal.rename
' module a Animal
' module d Dog
' module o OBJECT
' module x ANY
' main main: can fail
'   temporary .1 OBJECT
'   local p Dog
'   28 initialise a
'   28 initialise d
'   28 initialise o
'   28 initialise x
'   29 assign a (upcast Animal (new Dog Dog))
'   30 assign d (downcast! Dog a)
'   31 assign o (upcast OBJECT a)
'   32 assign x (box ANY a)
'   33 assign a (unbox! Animal x)
'   34 print items[(value (methodCall STRING a Speak checksObject canFail)), (value (isInstance INTEGER a Dog)), (value (isInstance INTEGER a isNegated)), (value (compare INTEGER eq a o))] endsLine
'   35 evaluate (methodCall a Rename args[(value "rex"), (value 0)] checksObject canFail)
'   36 print items[(value (field STRING (object Dog (new Dog Dog) Name) Name))] endsLine
'   37 delete a
'   38 match .1 o
'     arms (class Dog) test p (downcast Dog .1):
'       40 print items[(value (field STRING (object Dog p Name canFail) Name))] endsLine
'     otherwise:
'       42 print items[(value "none")] endsLine
' constructor b.animal.animal.constructor: cannot fail
'   value ME Animal
'   value n STRING
'   5 assign (field STRING (object Animal ME Name) Name) n
' method b.animal.speak AS STRING: can fail
'   value ME Animal
'   8 exitRoutine (concat STRING parts[(field STRING (object Animal ME Name) Name), (methodCall STRING ME Sound isVirtual canFail)])
' method b.animal.sound AS STRING: can fail, overridden
'   value ME Animal
'   11 exitRoutine "?"
' method b.animal.rename: cannot fail
'   value ME Animal
'   value n STRING
'   value shout INTEGER
'   14 assign (field STRING (object Animal ME Name) Name) n
' initializer b.animal.animal.2.initializer: cannot fail
'   value ME Animal
'   3 assign (field INTEGER (object Animal ME Legs) Legs) 4
' constructor b.dog.dog.constructor: cannot fail
'   value ME Dog
'   19 evaluate (call Animal ME args[(value "dog")])
' method b.dog.sound AS STRING: can fail
'   value ME Dog
'   22 exitRoutine (concat STRING parts[(methodCall STRING ME Sound canFail), "wuff"])
' destructor b.dog.dog.2.destructor: cannot fail
'   value ME Dog
'   25 print items[(value "bye")] endsLine
