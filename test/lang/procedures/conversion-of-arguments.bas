' 9.2 Arguments are converted to the types of the parameters.
SUB s(a AS BYTE, b AS INTEGER, c AS SINGLE, d AS LONG, e AS DOUBLE)
  PRINT a; " "; b; " "; STR$(c); " "; d; " "; e
END SUB
CALL s(300, 2.9, 1 / 3, -7.5, 7)
s 1e10, 1e10, 1e300, 1e19, 5000000000
'> 44 2 0.3333333 -7 7
'> -1 2147483647 inf 9223372036854775807 5000000000
