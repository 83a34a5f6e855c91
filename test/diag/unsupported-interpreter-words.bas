10 CLEAR 1000
'  ^^^^^ [UNSUPPORTED] CLEAR is not part of this language: variables start at zero; ERASE frees an array
20 EDIT 10
'  ^^^^ [UNSUPPORTED] EDIT is not part of this language: it is a command of an interpreter, not a statement
30 LLIST
'  ^^^^^ [UNSUPPORTED] LLIST is not part of this language: it is a command of an interpreter, not a statement
40 LOAD "x"
'  ^^^^ [UNSUPPORTED] LOAD is not part of this language: use INCLUDE, or SHELL to run another program
50 SAVE "x"
'  ^^^^ [UNSUPPORTED] SAVE is not part of this language: it is a command of an interpreter, not a statement
60 RENUM 10, 10
'  ^^^^^ [UNSUPPORTED] RENUM is not part of this language: it is a command of an interpreter, not a statement
70 MERGE "x"
'  ^^^^^ [UNSUPPORTED] MERGE is not part of this language: use INCLUDE
80 RESET
'  ^^^^^ [UNSUPPORTED] RESET is not part of this language: CLOSE without operands closes all files
90 STRIG ON
'  ^^^^^ [UNSUPPORTED] STRIG is not part of this language: there are no joysticks
100 PEN ON
'   ^^^ [UNSUPPORTED] PEN is not part of this language: there is no light pen
110 COM(1) ON
'   ^^^ [UNSUPPORTED] COM is not part of this language: there are no serial lines
120 GETKEY
'   ^^^^^^ [UNSUPPORTED] GETKEY is not part of this language: KBGET waits for a key, INKEY$ does not
130 clear = 5: save = clear
