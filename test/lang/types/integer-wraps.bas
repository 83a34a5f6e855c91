' 2.1, 2.4 INTEGER is signed, 32 bits, and wraps in arithmetic and stores.
DIM i AS INTEGER, one AS INTEGER
one = 1
i = 2147483647: PRINT i + one; " "; i * 2%; " "; i * i; " "; -i - 2%
i = -2147483648: PRINT i - one; " "; -i; " "; i * -one; " "; ABS(i)
i = 4294967296: PRINT i;: i = 4294967295: PRINT i;: i = 2147483648: PRINT i
'> -2147483648 -2 1 2147483647
'> 2147483647 -2147483648 -2147483648 -2147483648
'> 0-1-2147483648
