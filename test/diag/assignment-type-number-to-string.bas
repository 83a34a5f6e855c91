a$ = 12
'    ^^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
DIM s AS STRING
s = 1.5
'   ^^^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
