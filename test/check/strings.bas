DIM s AS STRING
s = "a" + s + "b" + "c" + ""
s = s & 3 & 2.5
s = s(2 TO 4) + s(TO 2) + s(3 TO)
s(1 TO 2) = "xy"
MID$(s, 2, 1) = "z"
s = STR$(5) + CHR$(65) + UCASE$("é a") + STRING$(3, "ab") + SPACE$(2)
PRINT LEN("héllo"); INSTR("hello", "l"); ASC(""); MID$("abc", 2); LEN(n%)
PRINT LEFT(s, 2); STRING(2, 65); s + 5
LSET s = "q"
'--- typed
' module s STRING addressed
' module n% INTEGER
' main main: can fail
'   2 assign s (concat STRING parts["a", s, "bc"])
'   3 assign s (concat STRING parts[s, "3", (text STRING 2.5)])
'   4 assign s (concat STRING parts[(builtin STRING (slice) args[s, 2:LONG, 4:LONG]), (builtin STRING (slice) args[s, 1:LONG, 2:LONG]), (builtin STRING (slice) args[s, 3:LONG, -1:LONG])])
'   5 assign (slice STRING s 1:LONG 2:LONG) "xy"
'   6 assign (mid STRING s 2:LONG 1:LONG canFail) "z"
'   7 assign s "5Aé Aaaa  "
'   8 print items[(value 5), (value 3), (value 0), (value "bc"), (value 4)] endsLine
'   9 print items[(value (builtin STRING LEFT$ args[s, 2:LONG])), (value "AA"), (value (concat STRING parts[s, "5"]))] endsLine
'   10 setField s "q"
