' 9.1 A user procedure named like a built-in replaces it in the whole program.
PRINT LEN("abc"); UCASE$("x")
FUNCTION LEN(s$)
  LEN = 99
END FUNCTION
FUNCTION UCASE$(s$)
  UCASE$ = "mine:" + s$
END FUNCTION
SUB s
  PRINT LEN(""); UCASE$("y")
END SUB
CALL s
'> 99mine:x
'> 99mine:y
