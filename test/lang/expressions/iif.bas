' 4.5 IIF evaluates only the chosen branch; numbers get their common type; it nests.
FUNCTION t(n)
  PRINT "t"; n; " ";
  t = n
END FUNCTION
PRINT IIF(1, t(1), t(2)); IIF(0, t(3), t(4))
PRINT IIF(1 = 1, 1, 2.5) / 2; " "; IIF(0, 1, 2.5); " "; IIF(1, "yes", "no"); " "; IIF(0, "a", IIF(1, "b", "c"))
i% = 2147483647: l& = 5
PRINT IIF(1, i%, l&) + 1; " "; IIF(1, i%, 1) + 1
TRY
  PRINT IIF(x = 0, 0, 1 / x)
CATCH
  PRINT "wrong"
END TRY
'> t1 1t4 4
'> 0.5 2.5 yes b
'> 2147483648 -2147483648
'> 0
