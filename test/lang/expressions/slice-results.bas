' 4.6 Parenthesised expressions and call results can be sliced.
FUNCTION f$(s$)
  f$ = s$ + "!"
END FUNCTION
a$ = "hello"
PRINT (a$ + "world")(4 TO 7); f$("abc")(2 TO); UCASE$(a$)(TO 2); f$(a$)(6 TO 6)
'> lowobc!HE!
