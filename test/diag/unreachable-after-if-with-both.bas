FUNCTION F(n)
  IF n > 1 THEN
    RETURN 1
  ELSE
    RETURN 2
  END IF
  PRINT 3
' ^^^^^^^ warning [UNREACHABLE] this is never reached
END FUNCTION
PRINT F(1)
