' 9.1 The name of a procedure ignores its suffix: Twice$ is called Twice$( ) or Twice( ).
FUNCTION Twice$(s$)
  Twice$ = s$ + s$
END FUNCTION
FUNCTION Half!(x!)
  Half = x! / 3!
END FUNCTION
PRINT Twice$("ab"); Twice("c"); STR$(Half!(1)); " "; STR$(HALF(2))
'> ababcc0.3333333 0.6666667
