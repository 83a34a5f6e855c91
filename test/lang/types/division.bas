' 2.4 `/` is floating always: SINGLE if both operands are SINGLE, else DOUBLE.
k% = 17 / 5
PRINT 7 / 2; " "; k%; " "; 1 / 4; " "; STR$(1 / 3); " "; STR$(1! / 3!); " "; STR$(1! / 3)
DIM u AS ULONG: u = &HFFFFFFFFFFFFFFFF
PRINT u / 2; " "; -7 / 2; " "; 9007199254740993 / 1
'> 3.5 3 0.25 0.333333333333333 0.3333333 0.333333333333333
'> 9.22337203685478e+18 -3.5 9.00719925474099e+15
