' 3.1 Distinct suffixes are distinct variables.
a = 1.5: a% = 2: a$ = "three": a& = 4: a! = 5.5: a@ = 6
PRINT a; a#; a%; a$; a&; a!; a@
a# = 7
PRINT a
'> 1.51.52three45.56
'> 7
