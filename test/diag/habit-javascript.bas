let x = 5;
'        ^ [SYNTAX] ';' stands between the items of PRINT; other statements end without it
const y = 10;
'           ^ [SYNTAX] ';' stands between the items of PRINT; other statements end without it
var z = "abc";
'^^ [UNSUPPORTED] VAR is not part of this language: use DIM name = value
console.log("Hello " + x);
'                        ^ [SYNTAX] ';' stands between the items of PRINT; other statements end without it
function add(a, b) { return a + b; }
'                  ^ [LEX] braces mean nothing here: a block ends with its words, such as END IF or NEXT
if (x === 5) { alert("x"); }
'     ^^^ [SYNTAX] '==' is written '='
'            ^ [LEX] braces mean nothing here: a block ends with its words, such as END IF or NEXT
for (let i = 0; i < 5; i++) console.log(i);
'   ^ [SYNTAX] a loop that counts is written FOR i = 0 TO 9 … NEXT
