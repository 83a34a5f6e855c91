' STR$ of every type; concatenation does the same.
DIM b AS BYTE = -5, ub AS UBYTE = 200, s AS SHORT = -300, us AS USHORT = 60000, ui AS UINTEGER = 4000000000, ul AS ULONG
ul = 0: ul = ul - 1
PRINT STR$(b); " "; STR$(ub); " "; STR$(s); " "; STR$(us); " "; STR$(ui); " "; STR$(ul); " "; STR$(-2147483648); " "; STR$(-9223372036854775807)
PRINT STR$(1 / 3); " "; STR$(1!/3!); " "; STR$(0.1); " "; STR$(1e15); " "; STR$(1e14 + 0.5); " "; STR$(123456789.125)
PRINT STR$(1e-5); " "; STR$(0.0001); " "; STR$(-0.0); " "; STR$(1e300 * 1e300); " "; STR$(-1e300 * 1e300); " "; STR$("text"); " "; CSTR(42)
z# = 1e300 * 1e300: PRINT STR$(z# - z#); " "; STR$(16777216!); " "; STR$(12345678!)
PRINT "x" + 5 + 1.5; "x" & 7 & "y"; 1 & 2
'> -5 200 -300 60000 4000000000 18446744073709551615 -2147483648 -9223372036854775807
'> 0.333333333333333 0.3333333 0.1 1e+15 100000000000000 123456789.125
'> 1e-05 0.0001 -0 inf -inf text 42
'> nan 1.677722e+07 1.234568e+07
'> x51.5x7y12
