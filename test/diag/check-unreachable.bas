DO
  EXIT DO
  PRINT "never"
' ^^^^^^^^^^^^^ warning [UNREACHABLE] this is never reached
  PRINT "silent"
LOOP
SUB s
  IF x THEN
    RETURN
    x = 3
'   ^^^^^ warning [UNREACHABLE] this is never reached
  END IF
  GOTO done
  x = 4
' ^^^^^ warning [UNREACHABLE] this is never reached
done:
END SUB
