' 4.6 f() and f both call a function without parameters.
FUNCTION f
  f = 4
END FUNCTION
FUNCTION g$()
  g$ = "g"
END FUNCTION
PRINT f; f(); f + f(); g$; g$(); g$ + g$()
'> 448gggg
