' 2.4 Nothing assumes that integers do not wrap: i + 1 > i is false at the end of the range.
DIM i AS INTEGER, l AS LONG, k AS INTEGER
FOR k = -1 TO 1
  i = 2147483646 + k * 1
  IF k = 1 THEN i = 2147483647
  PRINT i + 1% > i; i - 1% < i; i * 2% \ 2% = i; (i + 1%) - 1% = i; " ";
NEXT
i = -2147483648: PRINT i - 1% < i; -i < 0; ABS(i) < 0; i * -1% = i
l = 9223372036854775807: PRINT l + 1 > l; l * 2 \ 2 = l; l * 3 \ 3 = l; -(-l - 1) < 0
FOR k = 1 TO 3: i = 1073741824 * k: PRINT i; " ";: NEXT: PRINT
'> -1-10-1 -1-10-1 0-10-1 0-1-1-1
'> 000-1
'> 1073741824 -2147483648 -1073741824
