' 18.2 LEN of a numeric variable is its size in bytes.
DIM b AS BYTE, ub AS UBYTE, s AS SHORT, i AS INTEGER, ui AS UINTEGER, l AS LONG, u AS ULONG, f AS SINGLE
PRINT LEN(b); LEN(ub); LEN(s); LEN(i); LEN(ui); LEN(l); LEN(u); LEN(f); LEN(d); LEN("é€"); LEN("")
'> 11244884820
