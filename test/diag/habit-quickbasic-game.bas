DEFINT A-Z
DECLARE SUB Show (n AS INTEGER)
COMMON SHARED total
'^^^^^ [UNSUPPORTED] COMMON is not part of this language: module variables are visible in every procedure
DIM SHARED grid(1 TO 10, 1 TO 10) AS INTEGER
'   ^^^^^^ warning [SYNTAX] DIM SHARED: module variables are visible everywhere; leave SHARED out
DIM name AS STRING * 20
'                  ^ [UNSUPPORTED] there are no strings of fixed length; write AS STRING
ON ERROR GOTO oops
'^^^^^^^ [UNSUPPORTED] ON ERROR is not part of this language; use TRY … CATCH … END TRY
SCREEN 12
'^^^^^ [UNSUPPORTED] SCREEN is not part of this language: there are no graphics modes; CLS, LOCATE and COLOR control the terminal
LINE (0, 0)-(100, 100), 4, BF
'^^^ [UNSUPPORTED] LINE (graphics) is not part of this language: there are no graphics statements
CIRCLE (50, 50), 10
'^^^^^ [UNSUPPORTED] CIRCLE is not part of this language: there are no graphics statements
PLAY "CDE"
'^^^ [UNSUPPORTED] PLAY is not part of this language: there is no sound
SOUND 440, 10
'^^^^ [UNSUPPORTED] SOUND is not part of this language: there is no sound
COLOR 7, 1
LOCATE 5, 10
CALL Show(5)
WIDTH 80, 25
'^^^^ [UNSUPPORTED] WIDTH is not part of this language: the width of the terminal is SCREENWIDTH
KEY OFF
'^^ [UNSUPPORTED] KEY is not part of this language: read keys with INKEY$ or KBGET
PRINT USING "###"; 5
a$ = INKEY$
DEF FNsq (x) = x * x
PRINT FNsq(3)
END
oops:
RESUME NEXT
'^^^^^ [UNSUPPORTED] RESUME is not part of this language: TRY … CATCH … END TRY handles errors, and goes on behind END TRY
SUB Show (n AS INTEGER) STATIC
'                       ^^^^^^ [SYNTAX] there are no static locals: leave STATIC out and keep what must last in module variables
  PRINT n
END SUB
