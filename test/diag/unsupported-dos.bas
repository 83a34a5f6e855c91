DIM r AS RegType
'        ^^^^^^^ [TYPE-UNKNOWN] there is no type 'RegType': there are no interrupts of DOS
CALL INTERRUPT(&H21, r, r)
'    ^^^^^^^^^ [UNDEF-PROC] there is no procedure or statement 'INTERRUPT': there are no interrupts of DOS
INTERRUPTX &H21, r, r
'^^^^^^^^^ [UNSUPPORTED] INTERRUPTX is not part of this language: there are no interrupts of DOS
WAIT &H3DA, 8
'           ^ [SYNTAX] WAIT takes one operand: it waits n frames, VSYNC for the next one; there are no ports to wait for
VIEW PRINT 1 TO 24
'^^^ [UNSUPPORTED] VIEW is not part of this language: the screen has no parts of its own; LOCATE and CLS work on the whole
c = SCREEN(1, 1)
'   ^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'SCREEN': what is on the screen cannot be read
PRINT "a"; USING "##"; 5
'          ^^^^^ [SYNTAX] USING stands right behind PRINT: end this PRINT with ; and begin another
DIM SHARED me(10)
'   ^^^^^^ warning [SYNTAX] DIM SHARED: module variables are visible everywhere; leave SHARED out
'          ^^ [SYNTAX] a variable expected, but 'me' is a reserved word
