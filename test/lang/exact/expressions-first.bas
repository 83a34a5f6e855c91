' 2.3, 2.4, 4.4 Expressions of every type and operator, at the ends of the ranges: value, type, and conversion in a store.
DIM vbyte AS BYTE, rbyte AS BYTE, vubyte AS UBYTE, rubyte AS UBYTE, vshort AS SHORT, rshort AS SHORT, vushort AS USHORT, rushort AS USHORT, vinteger AS INTEGER, rinteger AS INTEGER, vuinteger AS UINTEGER, ruinteger AS UINTEGER, vlong AS LONG, rlong AS LONG, vulong AS ULONG, rulong AS ULONG, vsingle AS SINGLE, rsingle AS SINGLE, vdouble AS DOUBLE, rdouble AS DOUBLE
vbyte = -127: vubyte = 6: vshort = 1: vushort = 1: vinteger = 1: vuinteger = 56: vlong = 1: vulong = 1: vsingle = 3.0000000054977558e+38: vdouble = -0.0
vbyte = -54: vubyte = 255: vshort = -32767: vushort = 21845: vinteger = 0: vuinteger = 25: vlong = 9223372036854775806: vulong = 7: vsingle = 10000000000.0: vdouble = -1.5
rubyte = (((vuinteger - 2147483648) \ vdouble) - ((vsingle * vuinteger) MOD (vlong > vbyte))): PRINT STR$((((vuinteger - 2147483648) \ vdouble) - ((vsingle * vuinteger) MOD (vlong > vbyte)))); " "; STR$(rubyte)
rinteger = ((vuinteger - vsingle) - (vinteger OR vushort)): PRINT STR$(((vuinteger - vsingle) - (vinteger OR vushort))); " "; STR$(rinteger)
rushort = (vulong * vbyte): PRINT STR$((vulong * vbyte)); " "; STR$(rushort)
rshort = (vbyte >= 256): PRINT STR$((vbyte >= 256)); " "; STR$(rshort)
rsingle = (vinteger - (-((0.5 + 2147483648) + (2147483647 \ vushort)))): PRINT STR$((vinteger - (-((0.5 + 2147483648) + (2147483647 \ vushort))))); " "; STR$(rsingle)
ruinteger = vbyte: PRINT STR$(vbyte); " "; STR$(ruinteger)
rsingle = (256 + (vinteger <> vshort)): PRINT STR$((256 + (vinteger <> vshort))); " "; STR$(rsingle)
rushort = (255 <> vuinteger): PRINT STR$((255 <> vuinteger)); " "; STR$(rushort)
rshort = (((vushort >= vbyte) < (0.1 XOR 2147483648)) + ((vbyte + vinteger) + (vbyte + vlong))): PRINT STR$((((vushort >= vbyte) < (0.1 XOR 2147483648)) + ((vbyte + vinteger) + (vbyte + vlong)))); " "; STR$(rshort)
rulong = ((((vushort OR vinteger) / 2.0) < (-(NOT vuinteger))) >= vushort): PRINT STR$(((((vushort OR vinteger) / 2.0) < (-(NOT vuinteger))) >= vushort)); " "; STR$(rulong)
vbyte = 127: vubyte = 12: vshort = -24741: vushort = 65535: vinteger = 93: vuinteger = 4294967295: vlong = 3074457345618258602: vulong = 0: vsingle = 1e300: vdouble = 1.0000000000000001e+300
rlong = (3 - 2.0): PRINT STR$((3 - 2.0)); " "; STR$(rlong)
rdouble = ((NOT (NOT vshort)) * (((NOT vlong) - (vinteger EQV vlong)) AND (446 / (vushort AND 255)))): PRINT STR$(((NOT (NOT vshort)) * (((NOT vlong) - (vinteger EQV vlong)) AND (446 / (vushort AND 255))))); " "; STR$(rdouble)
ruinteger = (vuinteger + (65535 - vbyte)): PRINT STR$((vuinteger + (65535 - vbyte))); " "; STR$(ruinteger)
ruinteger = ((vushort + vshort) = (vinteger + vuinteger)): PRINT STR$(((vushort + vshort) = (vinteger + vuinteger))); " "; STR$(ruinteger)
rulong = (10 + vubyte): PRINT STR$((10 + vubyte)); " "; STR$(rulong)
rubyte = (vlong > vuinteger): PRINT STR$((vlong > vuinteger)); " "; STR$(rubyte)
rulong = (vubyte + vshort): PRINT STR$((vubyte + vshort)); " "; STR$(rulong)
rsingle = vshort: PRINT STR$(vshort); " "; STR$(rsingle)
rinteger = (vsingle = vshort): PRINT STR$((vsingle = vshort)); " "; STR$(rinteger)
rinteger = ((NOT (vbyte <> vubyte)) AND 4294967295): PRINT STR$(((NOT (vbyte <> vubyte)) AND 4294967295)); " "; STR$(rinteger)
vbyte = -128: vubyte = 83: vshort = -1: vushort = 65535: vinteger = 0: vuinteger = 1431655765: vlong = -9223372036854775807 - 1: vulong = 41: vsingle = 2.5: vdouble = 3.0000000000000001e+38
rdouble = (((2 AND 2147483647) XOR (vuinteger + vsingle)) > ((vshort - vinteger) AND (vinteger MOD vubyte))): PRINT STR$((((2 AND 2147483647) XOR (vuinteger + vsingle)) > ((vshort - vinteger) AND (vinteger MOD vubyte)))); " "; STR$(rdouble)
rulong = (1.5 + vulong): PRINT STR$((1.5 + vulong)); " "; STR$(rulong)
rulong = ((((vuinteger / vshort) \ (NOT vsingle)) - (NOT (vdouble AND vshort))) IMP (65535 MOD ((vinteger OR vsingle) / (2147483647 * 1.5)))): PRINT STR$(((((vuinteger / vshort) \ (NOT vsingle)) - (NOT (vdouble AND vshort))) IMP (65535 MOD ((vinteger OR vsingle) / (2147483647 * 1.5))))); " "; STR$(rulong)
rsingle = (vshort - vuinteger): PRINT STR$((vshort - vuinteger)); " "; STR$(rsingle)
rshort = (((vbyte - 3) - vbyte) < (((NOT 65535) + (vlong < vshort)) \ (7 - (vlong + vshort)))): PRINT STR$((((vbyte - 3) - vbyte) < (((NOT 65535) + (vlong < vshort)) \ (7 - (vlong + vshort))))); " "; STR$(rshort)
rlong = ((((vulong < vsingle) AND (255 XOR vbyte)) - ((vinteger < 0.1) > (1.5 > vulong))) EQV (vsingle OR (2147483647 XOR (vbyte XOR vubyte)))): PRINT STR$(((((vulong < vsingle) AND (255 XOR vbyte)) - ((vinteger < 0.1) > (1.5 > vulong))) EQV (vsingle OR (2147483647 XOR (vbyte XOR vubyte))))); " "; STR$(rlong)
rlong = (-vshort): PRINT STR$((-vshort)); " "; STR$(rlong)
rlong = (-(((NOT vuinteger) - (0 MOD vbyte)) < (-(vubyte = vushort)))): PRINT STR$((-(((NOT vuinteger) - (0 MOD vbyte)) < (-(vubyte = vushort))))); " "; STR$(rlong)
rinteger = (65535 = 2147483648): PRINT STR$((65535 = 2147483648)); " "; STR$(rinteger)
rubyte = (vuinteger / vushort): PRINT STR$((vuinteger / vushort)); " "; STR$(rubyte)
vbyte = -17: vubyte = 44: vshort = 1: vushort = 0: vinteger = 2147483646: vuinteger = 1: vlong = -25: vulong = 0: vsingle = -0.0: vdouble = 1.0000000000000001e+300
ruinteger = vushort: PRINT STR$(vushort); " "; STR$(ruinteger)
rubyte = (vlong XOR vulong): PRINT STR$((vlong XOR vulong)); " "; STR$(rubyte)
rinteger = (vushort < vinteger): PRINT STR$((vushort < vinteger)); " "; STR$(rinteger)
rsingle = (vubyte AND 7): PRINT STR$((vubyte AND 7)); " "; STR$(rsingle)
rulong = vubyte: PRINT STR$(vubyte); " "; STR$(rulong)
rlong = (((-1000000000.0) / (vinteger XOR vushort)) * vubyte): PRINT STR$((((-1000000000.0) / (vinteger XOR vushort)) * vubyte)); " "; STR$(rlong)
rshort = (NOT vulong): PRINT STR$((NOT vulong)); " "; STR$(rshort)
rsingle = ((7 MOD 1) * (vinteger * 3)): PRINT STR$(((7 MOD 1) * (vinteger * 3))); " "; STR$(rsingle)
rlong = (vlong * vlong): PRINT STR$((vlong * vlong)); " "; STR$(rlong)
rshort = ((NOT vushort) \ (vulong XOR vuinteger)): PRINT STR$(((NOT vushort) \ (vulong XOR vuinteger))); " "; STR$(rshort)
vbyte = 127: vubyte = 255: vshort = -32767: vushort = 65535: vinteger = 2147483647: vuinteger = 1: vlong = 0: vulong = 1: vsingle = -9.9999999805064479e+18: vdouble = 2.5
rdouble = (-(vshort * vdouble)): PRINT STR$((-(vshort * vdouble))); " "; STR$(rdouble)
rdouble = (vubyte XOR ((vbyte MOD vsingle) * (2 AND 1.5))): PRINT STR$((vubyte XOR ((vbyte MOD vsingle) * (2 AND 1.5)))); " "; STR$(rdouble)
rdouble = vsingle: PRINT STR$(vsingle); " "; STR$(rdouble)
rinteger = (vshort \ (1 * 2147483647)): PRINT STR$((vshort \ (1 * 2147483647))); " "; STR$(rinteger)
rulong = ((((0.1 OR vshort) / (vushort - vbyte)) + 0.1) > (NOT ((vsingle - vubyte) + vsingle))): PRINT STR$(((((0.1 OR vshort) / (vushort - vbyte)) + 0.1) > (NOT ((vsingle - vubyte) + vsingle)))); " "; STR$(rulong)
rushort = vulong: PRINT STR$(vulong); " "; STR$(rushort)
rulong = vushort: PRINT STR$(vushort); " "; STR$(rulong)
rsingle = (-vulong): PRINT STR$((-vulong)); " "; STR$(rsingle)
ruinteger = ((vlong AND ((vbyte * vulong) * vlong)) * (((vlong <= vdouble) * (vuinteger OR vshort)) + vshort)): PRINT STR$(((vlong AND ((vbyte * vulong) * vlong)) * (((vlong <= vdouble) * (vuinteger OR vshort)) + vshort))); " "; STR$(ruinteger)
rinteger = ((-vdouble) + (vlong <> 0.5)): PRINT STR$(((-vdouble) + (vlong <> 0.5))); " "; STR$(rinteger)
'> 2147483623 231
'> -10000021820 -2147483648
'> 18446744073709551238 65158
'> 0 0
'> 2147581953.5 2.147582e+09
'> -54 4294967242
'> 255 255
'> -1 65535
'> 9223372036854775697 -111
'> 0 0
'> 1 1
'> -24741 -24741
'> 4295032703 65407
'> 0 0
'> 22 22
'> -1 255
'> -24729 18446744073709526887
'> -24741 -24741
'> 0 0
'> 0 0
'> -1 -1
'> 42.5 42
'> 9223372036377557219 9223372036377557219
'> -1431655766 -1.431656e+09
'> -1 -1
'> 2147483601 2147483601
'> 1 1
'> 1 1
'> 0 0
'> 21845.6666666667 85
'> 0 0
'> 18446744073709551591 231
'> -1 -1
'> 4 4
'> 44 44
'> -20.4890966606225 -20
'> 18446744073709551615 -1
'> 0 0
'> 625 625
'> 18446744073709551615 -1
'> 81917.5 81917.5
'> 255 255
'> -1e+19 -9.99999998050645e+18
'> 0 0
'> 0 0
'> 1 1
'> 65535 65535
'> -1 -1
'> 0 0
'> -3.5 -3
