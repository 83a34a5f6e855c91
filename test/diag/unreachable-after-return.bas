FUNCTION F()
  RETURN 1
  PRINT 2
' ^^^^^^^ warning [UNREACHABLE] this is never reached
END FUNCTION
PRINT F()
