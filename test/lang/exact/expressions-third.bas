' 2.3, 2.4, 4.4 Expressions of every type and operator, at the ends of the ranges: value, type, and conversion in a store.
DIM vbyte AS BYTE, rbyte AS BYTE, vubyte AS UBYTE, rubyte AS UBYTE, vshort AS SHORT, rshort AS SHORT, vushort AS USHORT, rushort AS USHORT, vinteger AS INTEGER, rinteger AS INTEGER, vuinteger AS UINTEGER, ruinteger AS UINTEGER, vlong AS LONG, rlong AS LONG, vulong AS ULONG, rulong AS ULONG, vsingle AS SINGLE, rsingle AS SINGLE, vdouble AS DOUBLE, rdouble AS DOUBLE
vbyte = 1: vubyte = 255: vshort = -32767: vushort = 65535: vinteger = -2147483648: vuinteger = 0: vlong = -1: vulong = 6148914691236517205: vsingle = 7.25: vdouble = 10000000000.0
ruinteger = ((vinteger OR vsingle) + (vinteger * 1000000000.0)): PRINT STR$(((vinteger OR vsingle) + (vinteger * 1000000000.0))); " "; STR$(ruinteger)
rdouble = (vinteger IMP vubyte): PRINT STR$((vinteger IMP vubyte)); " "; STR$(rdouble)
rulong = (vdouble AND vlong): PRINT STR$((vdouble AND vlong)); " "; STR$(rulong)
rushort = (NOT ((-vdouble) * (2147483648 = 2.0))): PRINT STR$((NOT ((-vdouble) * (2147483648 = 2.0)))); " "; STR$(rushort)
rbyte = (vshort AND vsingle): PRINT STR$((vshort AND vsingle)); " "; STR$(rbyte)
rinteger = ((-((vinteger * vsingle) \ (vdouble - vlong))) AND (((0 / 256) AND vdouble) > (-359))): PRINT STR$(((-((vinteger * vsingle) \ (vdouble - vlong))) AND (((0 / 256) AND vdouble) > (-359)))); " "; STR$(rinteger)
rubyte = (vlong XOR (2147483648 EQV vdouble)): PRINT STR$((vlong XOR (2147483648 EQV vdouble))); " "; STR$(rubyte)
rinteger = vuinteger: PRINT STR$(vuinteger); " "; STR$(rinteger)
ruinteger = (vinteger > 256): PRINT STR$((vinteger > 256)); " "; STR$(ruinteger)
ruinteger = (2 \ (((vlong = 1) + (vulong * vushort)) - ((vshort - 255) + (vdouble * vulong)))): PRINT STR$((2 \ (((vlong = 1) + (vulong * vushort)) - ((vshort - 255) + (vdouble * vulong))))); " "; STR$(ruinteger)
vbyte = 126: vubyte = 0: vshort = 10922: vushort = 15462: vinteger = 46: vuinteger = 0: vlong = -19: vulong = 1: vsingle = -3.75: vdouble = 0.5
rushort = vlong: PRINT STR$(vlong); " "; STR$(rushort)
ruinteger = vlong: PRINT STR$(vlong); " "; STR$(ruinteger)
rshort = vlong: PRINT STR$(vlong); " "; STR$(rshort)
rlong = ((NOT vubyte) XOR (vlong = vlong)): PRINT STR$(((NOT vubyte) XOR (vlong = vlong))); " "; STR$(rlong)
ruinteger = vdouble: PRINT STR$(vdouble); " "; STR$(ruinteger)
rulong = ((NOT ((vsingle - vlong) - (vsingle XOR vshort))) \ vlong): PRINT STR$(((NOT ((vsingle - vlong) - (vsingle XOR vshort))) \ vlong)); " "; STR$(rulong)
rshort = vdouble: PRINT STR$(vdouble); " "; STR$(rshort)
rbyte = (NOT vuinteger): PRINT STR$((NOT vuinteger)); " "; STR$(rbyte)
rubyte = vinteger: PRINT STR$(vinteger); " "; STR$(rubyte)
ruinteger = ((256 - vshort) MOD (vulong - vsingle)): PRINT STR$(((256 - vshort) MOD (vulong - vsingle))); " "; STR$(ruinteger)
vbyte = -127: vubyte = 255: vshort = -32767: vushort = 0: vinteger = 1674263190: vuinteger = 4294967294: vlong = 3074457345618258602: vulong = 90: vsingle = 10000000000.0: vdouble = 0.5
rinteger = (((-1.5) IMP vdouble) MOD (-(vdouble MOD 1))): PRINT STR$((((-1.5) IMP vdouble) MOD (-(vdouble MOD 1)))); " "; STR$(rinteger)
ruinteger = ((vbyte * vdouble) MOD vuinteger): PRINT STR$(((vbyte * vdouble) MOD vuinteger)); " "; STR$(ruinteger)
rushort = (((2147483648 + 256) \ (vuinteger OR vdouble)) EQV ((vuinteger + vbyte) <> (vbyte - vulong))): PRINT STR$((((2147483648 + 256) \ (vuinteger OR vdouble)) EQV ((vuinteger + vbyte) <> (vbyte - vulong)))); " "; STR$(rushort)
rbyte = (vubyte * vinteger): PRINT STR$((vubyte * vinteger)); " "; STR$(rbyte)
rbyte = (256 + 600): PRINT STR$((256 + 600)); " "; STR$(rbyte)
rulong = (NOT vubyte): PRINT STR$((NOT vubyte)); " "; STR$(rulong)
rubyte = (NOT 0): PRINT STR$((NOT 0)); " "; STR$(rubyte)
rubyte = (vshort \ 1000000000.0): PRINT STR$((vshort \ 1000000000.0)); " "; STR$(rubyte)
rlong = vshort: PRINT STR$(vshort); " "; STR$(rlong)
ruinteger = ((vsingle - vushort) < (vdouble = vlong)): PRINT STR$(((vsingle - vushort) < (vdouble = vlong))); " "; STR$(ruinteger)
vbyte = -1: vubyte = 254: vshort = 32766: vushort = 43372: vinteger = 1: vuinteger = 1431655765: vlong = -9223372036854775807 - 1: vulong = &HFFFFFFFFFFFFFFFF: vsingle = -0.0: vdouble = 0.0
rinteger = ((0.5 + 256) > (NOT vubyte)): PRINT STR$(((0.5 + 256) > (NOT vubyte))); " "; STR$(rinteger)
rulong = vuinteger: PRINT STR$(vuinteger); " "; STR$(rulong)
rbyte = (NOT 2147483647): PRINT STR$((NOT 2147483647)); " "; STR$(rbyte)
rulong = ((NOT vdouble) XOR (vulong OR vlong)): PRINT STR$(((NOT vdouble) XOR (vulong OR vlong))); " "; STR$(rulong)
ruinteger = (((-(NOT vlong)) OR ((vubyte = 1000000000.0) <> 4294967295)) \ (((vsingle * 1) - (1 * vlong)) - 10)): PRINT STR$((((-(NOT vlong)) OR ((vubyte = 1000000000.0) <> 4294967295)) \ (((vsingle * 1) - (1 * vlong)) - 10))); " "; STR$(ruinteger)
ruinteger = 65535: PRINT STR$(65535); " "; STR$(ruinteger)
rshort = (vshort MOD vinteger): PRINT STR$((vshort MOD vinteger)); " "; STR$(rshort)
ruinteger = vuinteger: PRINT STR$(vuinteger); " "; STR$(ruinteger)
rdouble = vbyte: PRINT STR$(vbyte); " "; STR$(rdouble)
rdouble = (65535 AND ((vlong \ vulong) OR (vulong < vdouble))): PRINT STR$((65535 AND ((vlong \ vulong) OR (vulong < vdouble)))); " "; STR$(rdouble)
vbyte = -1: vubyte = 85: vshort = 32766: vushort = 65534: vinteger = -51: vuinteger = 1804047326: vlong = 3074457345618258602: vulong = &HFFFFFFFFFFFFFFFF: vsingle = -1.5: vdouble = 0.5
rushort = (NOT 256): PRINT STR$((NOT 256)); " "; STR$(rushort)
rushort = ((vulong <> 65535) + (-65535)): PRINT STR$(((vulong <> 65535) + (-65535))); " "; STR$(rushort)
rushort = (2147483648 / (vdouble OR vshort)): PRINT STR$((2147483648 / (vdouble OR vshort))); " "; STR$(rushort)
rulong = (((NOT (4294967295 - vubyte)) * ((vshort OR vbyte) \ (vinteger AND vlong))) = (((vubyte >= vsingle) OR (1 AND 1)) + ((vinteger MOD vlong) + vbyte))): PRINT STR$((((NOT (4294967295 - vubyte)) * ((vshort OR vbyte) \ (vinteger AND vlong))) = (((vubyte >= vsingle) OR (1 AND 1)) + ((vinteger MOD vlong) + vbyte)))); " "; STR$(rulong)
rlong = (vbyte MOD vinteger): PRINT STR$((vbyte MOD vinteger)); " "; STR$(rlong)
rsingle = ((((vubyte - vinteger) \ (vsingle - vshort)) = ((NOT vushort) \ (vuinteger MOD vushort))) * (((4294967295 + vinteger) * (vdouble / vinteger)) \ (NOT 1000000000.0))): PRINT STR$(((((vubyte - vinteger) \ (vsingle - vshort)) = ((NOT vushort) \ (vuinteger MOD vushort))) * (((4294967295 + vinteger) * (vdouble / vinteger)) \ (NOT 1000000000.0)))); " "; STR$(rsingle)
rulong = ((7 AND vubyte) / vinteger): PRINT STR$(((7 AND vubyte) / vinteger)); " "; STR$(rulong)
rsingle = (-2147483647): PRINT STR$((-2147483647)); " "; STR$(rsingle)
rshort = (vulong + vlong): PRINT STR$((vulong + vlong)); " "; STR$(rshort)
rushort = (vinteger \ vubyte): PRINT STR$((vinteger \ vubyte)); " "; STR$(rushort)
'> -2.14748365014748e+18 2147483648
'> 2147483647 2147483647
'> 10000000000 10000000000
'> -1 65535
'> 1 1
'> 1 1
'> 12147483648 0
'> 0 0
'> 0 0
'> 0 0
'> -19 65517
'> -19 4294967277
'> -19 -19
'> 0 0
'> 0.5 0
'> 575 575
'> 0.5 0
'> -1 -1
'> 46 46
'> -2.25 4294967294
'> 0 0
'> -63.5 4294967233
'> 0 0
'> 1735351146 106
'> 856 88
'> -256 18446744073709551360
'> -1 255
'> 0 0
'> -32767 -32767
'> 0 0
'> -1 -1
'> 1431655765 1431655765
'> -2147483648 0
'> 0 0
'> 0 0
'> 65535 65535
'> 0 0
'> 1431655765 1431655765
'> -1 -1
'> 0 0
'> -257 65279
'> -65536 0
'> 65540.0002441555 4
'> 0 0
'> -1 -1
'> 0 0
'> -0.0980392156862745 0
'> -2147483647 -2.147484e+09
'> 3074457345618258601 -21847
'> 0 0
