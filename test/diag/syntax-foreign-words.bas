DEFINT A-Z
STATIC x AS INTEGER
'^^^^^ [UNSUPPORTED] STATIC is not part of this language: use a module variable: locals start anew at each call
VAR y = 5
'^^ [UNSUPPORTED] VAR is not part of this language: use DIM name = value
BEEP
PAINT (1, 2), 3
'^^^^ [UNSUPPORTED] PAINT is not part of this language: there are no graphics statements
ENUM
'^^^ [UNSUPPORTED] ENUM is not part of this language: declare each value with CONSTANT
POKE 1, 2
'^^^ [UNSUPPORTED] POKE is not part of this language: memory is not accessible in programs; see OPTION SYSTEM
ON ERROR GOTO 100
'^^^^^^^ [UNSUPPORTED] ON ERROR is not part of this language; use TRY … CATCH … END TRY
RESUME NEXT
'^^^^^ [UNSUPPORTED] RESUME is not part of this language: TRY … CATCH … END TRY handles errors, and goes on behind END TRY
LINE (1, 2)-(3, 4)
'^^^ [UNSUPPORTED] LINE (graphics) is not part of this language: there are no graphics statements
END FOR
'^^^^^^ [BLOCK] there is no END FOR; write NEXT
KILL "x"
'^^^ [UNSUPPORTED] KILL is not part of this language: use SHELL "rm …" to remove a file
