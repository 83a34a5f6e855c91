' 13 A numeric variable takes VAL of its field, by assignment conversion.
INPUT a, b%, c@, d, e&
PRINT a; " "; b%; " "; c@; " "; d; " "; e&
INPUT f, g
PRINT f; g
'< 12abc, 2.9, 300, abc, 3000000000
'< &H1F, -1.5e2
'> ? 12 2 44 0 3000000000
'> ? 31-150
