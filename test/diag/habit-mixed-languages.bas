int x = 5
'^^^^ [SYNTAX] a variable is declared by DIM: DIM x AS INTEGER, not int x
string s = "a"
'^^^^^^^ [SYNTAX] a variable is declared by DIM: DIM s AS STRING, not string s
x = Node("a")
console.log("hi")
'^^^^^^ [TYPE-MISMATCH] there is no object 'console': PRINT writes, INPUT reads
alert("x")
'^^^^ [UNDEF-PROC] there is no procedure or statement 'alert'
PRINT x.foo
Math.Sqrt(2)
'^^^ [TYPE-MISMATCH] there is no object 'Math': functions are called by their names, as in SQR(x)
s$ = "abc"
PRINT s$.length, s$.upper()
DMI a(10)
'^^ [UNDEF-PROC] there is no procedure or statement 'DMI'; did you mean 'DIM'?
DIN b AS INTEGER
'^^ [UNDEF-PROC] there is no procedure or statement 'DIN'; did you mean 'DIM'?
x = substr(s$, 1, 2)
y = str(5) + "a"
'   ^^^^^^^^^^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
PRINT "a" & 5
PRINT x; "a
'        ^^ [LEX] this string has no closing quote on its line
q = 'hello'
'   ^^^^^^^ [LEX] strings are written with double quotes: "…"; ' begins a comment
if (x == 5) {
'     ^^ [SYNTAX] '==' is written '='
'           ^ [LEX] braces mean nothing here: a block ends with its words, such as END IF or NEXT
  x = 1;
'      ^ [SYNTAX] ';' stands between the items of PRINT; other statements end without it
} else {
'      ^ [LEX] braces mean nothing here: a block ends with its words, such as END IF or NEXT
  x = 2;
'      ^ [SYNTAX] ';' stands between the items of PRINT; other statements end without it
}
