CLASS Dog
  METHOD Bark()
  END METHOD
END CLASS
DIM d AS Dog = NEW Dog()
d.Brak()
' ^^^^ [MEMBER-UNKNOWN] Dog has no member 'Brak'; did you mean 'Bark'?
PRINT d.Name
'       ^^^^ [MEMBER-UNKNOWN] Dog has no member 'Name'
