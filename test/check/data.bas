READ a, b$
RESTORE second
RESTORE 15
SUB inner
  DATA 4, "in"
END SUB
DATA 1, -2.5, , &HFF, two words, "7", 99999999999
second: DATA 8
20 DATA 9
INPUT n, t$
INPUT "name"; t$
LINE INPUT #1, t$
OPEN "f" FOR BINARY AS #1
FIELD #1, 5 AS x$
GET #1, 3
PUT #1, , n
CLOSE
'--- typed
' data 4, "in", 1, -2.5, 0, 255, "two words", "7", 99999999999:LONG, 8, 9
' module a DOUBLE
' module b$ STRING
' module n DOUBLE
' module t$ STRING
' module x$ STRING addressed
' main main: can fail
'   1 read targets[a, b$]
'   2 restore index=9
'   3 restore index=10
'   8 label second
'   9/20 label 20
'   10 input "? " targets[n, t$]
'   11 input "name" targets[t$] isWhole
'   12 lineInput 1 "" t$
'   13 evaluate (builtin (open) args["f", 4, -1, 1, -1:LONG] canFail)
'   14 field 1 parts[{5:LONG x$}]
'   15 get 1 3:LONG
'   16 put 1 n
'   17 evaluate (builtin (closeAll) canFail)
' sub b.inner: cannot fail
