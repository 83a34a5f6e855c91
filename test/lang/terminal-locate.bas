' LOCATE with operands left out and with a cursor, CLS with its operand, BEEP: where the specification is silent, as QuickBASIC has them.
LOCATE 3, 5: PRINT "ab";
LOCATE , 20: PRINT CSRLIN; POS;
LOCATE , -1: PRINT CSRLIN; POS;
LOCATE 4: PRINT CSRLIN; POS;
LOCATE 5, 6, 0: PRINT CSRLIN; POS;
LOCATE , , 1
LOCATE 7, , 0: PRINT CSRLIN; POS;
LOCATE , 9, 1: PRINT CSRLIN; POS;
PRINT STRING$(100, "x");: LOCATE , 3: PRINT CSRLIN; POS;
BEEP: PRINT POS;
CLS 0: CLS 1: CLS 1 + 1: PRINT CSRLIN; POS
FOR i = -1 TO 3 STEP 4
  TRY
    CLS i
  CATCH
    PRINT "error"; ERR
  END TRY
NEXT
beep = 3: PRINT beep
LOCATE t(1), t(2), t(0)
FUNCTION t(n)
  PRINT "t"; n;
  RETURN n
END FUNCTION
'> [3;5Hab[20G321[1G32[4;1H42[5;6H[?25l57[?25h[7;1H[?25l72[9G[?25h710xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx[3G845[2J[H[2J[H[2J[H12
'> error5
'> error5
'> 3
'>= t1t2t0[1;2H[?25l[?25h
