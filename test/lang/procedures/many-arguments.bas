' 9.2 Many arguments of mixed types keep their values and order.
SUB s(a AS INTEGER, b, c$, d AS SINGLE, e AS LONG, f, g AS BYTE, h$, i AS ULONG, j AS SINGLE, k, l, m, n, o AS INTEGER, p AS INTEGER)
  PRINT a; b; c$; d; e; f; g; h$; i; j; k; l; m; n; o; p
END SUB
CALL s(1, 2.5, "c", 3.5, 4, 5.5, 6, "h", 7, 8.5, 9.5, 1.25, 2.25, 3.25, 4, 5)
'> 12.5c3.545.56h78.59.51.252.253.2545
