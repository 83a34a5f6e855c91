FOR i = 1 TO 3
  EXIT FOR
  PRINT i
' ^^^^^^^ warning [UNREACHABLE] this is never reached
NEXT
