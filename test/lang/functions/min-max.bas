' 18.1 MIN and MAX: two or more arguments, their common type.
PRINT MIN(3, 1, 2); MAX(3, 1, 2); MIN(1.5, 2); MAX(1, 2.5, -3); MIN(-1, -2)
i% = 2147483647: l& = 1
PRINT MAX(i%, l&) + 1; " "; MAX(i%, 1) + 1%; " "; MIN(5, 2.0) / 4
DIM u AS ULONG: u = &HFFFFFFFFFFFFFFFF: PRINT MAX(u, 1); " "; MIN(u, -1); " "; MAX(1, 2, 3, 4, 5, 6, 7)
'> 131.52.5-2
'> 2147483648 -2147483648 0.5
'> 18446744073709551615 18446744073709551615 7
