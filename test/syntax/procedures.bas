DECLARE SUB Later (a AS INTEGER)
DECLARE FUNCTION strlen LIB "c" ALIAS "strlen" (s AS LONG) AS LONG
DECLARE SUB printf ALIAS "printf" (BYVAL format AS LONG, ...)
DEF FNhalf(x) = x / 2
DEF FN name$(a$, b AS INTEGER) = a$ + STR$(b)
DEF FNpi = 3.14
DEF FNdouble(x) = FNpi * x
SUB One
END SUB
SUB Two()
  EXIT SUB
ENDSUB
SUB Three(a, b$, BYVAL c AS LONG, BYREF d AS DOUBLE, e(), f() AS STRING, g^)
  RETURN
END SUB
FUNCTION Four%(a AS INTEGER)
  Four% = a
  EXIT FUNCTION
END FUNCTION
FUNCTION Five(a) AS LIST OF HASHMAP OF STRING
  RETURN a
ENDFUNCTION
WORKER Six(a AS INTEGER) AS DOUBLE
  SEND PARENT, a
  RETURN 1
END WORKER
WORKER Seven
ENDWORKER
CALL One
CALL Three(1, "x", 3, 4, e(), f(), 7)
CALL o.Method(1)
One
Two()
Four (a), b
Four (a) + 1
Four a, -b
Four -1
o.Run
o.Run 1, 2
o.Run(1, 2)
o.Items(2).Go 5
o.Items(2).Go(5)
ME.Go
' --- printed
' DECLARE SUB Later (a AS INTEGER)
' DECLARE FUNCTION strlen LIB "c" ALIAS "strlen" (s AS LONG) AS LONG
' DECLARE SUB printf ALIAS "printf" (BYVAL format AS LONG, ...)
' DEF FN half(x) = x / 2
' DEF FN name$(a$, b AS INTEGER) = a$ + STR$(b)
' DEF FN pi = 3.14
' DEF FNdouble(x) = FNpi * x
' SUB One()
' END SUB
' SUB Two()
'   EXIT SUB
' END SUB
' SUB Three(a, b$, BYVAL c AS LONG, BYREF d AS DOUBLE, e(), f() AS STRING, g^)
'   RETURN
' END SUB
' FUNCTION Four%(a AS INTEGER)
'   Four% = a
'   EXIT FUNCTION
' END FUNCTION
' FUNCTION Five(a) AS LIST OF HASHMAP OF STRING
'   RETURN a
' END FUNCTION
' WORKER Six(a AS INTEGER) AS DOUBLE
'   SEND PARENT, a
'   RETURN 1
' END WORKER
' WORKER Seven()
' END WORKER
' CALL One
' CALL Three(1, "x", 3, 4, e(), f(), 7)
' CALL o.Method(1)
' One
' Two()
' Four (a), b
' Four (a) + 1
' Four a, -b
' Four -1
' o.Run
' o.Run 1, 2
' o.Run(1, 2)
' o.Items(2).Go 5
' o.Items(2).Go(5)
' ME.Go
