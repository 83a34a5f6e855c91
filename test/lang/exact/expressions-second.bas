' 2.3, 2.4, 4.4 Expressions of every type and operator, at the ends of the ranges: value, type, and conversion in a store.
DIM vbyte AS BYTE, rbyte AS BYTE, vubyte AS UBYTE, rubyte AS UBYTE, vshort AS SHORT, rshort AS SHORT, vushort AS USHORT, rushort AS USHORT, vinteger AS INTEGER, rinteger AS INTEGER, vuinteger AS UINTEGER, ruinteger AS UINTEGER, vlong AS LONG, rlong AS LONG, vulong AS ULONG, rulong AS ULONG, vsingle AS SINGLE, rsingle AS SINGLE, vdouble AS DOUBLE, rdouble AS DOUBLE
vbyte = 42: vubyte = 21: vshort = 32766: vushort = 21845: vinteger = -1: vuinteger = 0: vlong = 0: vulong = 1: vsingle = 1e300: vdouble = 7.25
vbyte = 75: vubyte = 255: vshort = 32766: vushort = 0: vinteger = 1: vuinteger = 28: vlong = -6691799035273805806: vulong = 1: vsingle = 0.5: vdouble = -768.49420191558966
rulong = vinteger: PRINT STR$(vinteger); " "; STR$(rulong)
rshort = (((-(vushort * vushort)) > ((vulong - 7) AND (1 * vshort))) * (-(vlong \ (vuinteger XOR vulong)))): PRINT STR$((((-(vushort * vushort)) > ((vulong - 7) AND (1 * vshort))) * (-(vlong \ (vuinteger XOR vulong))))); " "; STR$(rshort)
rushort = (vshort IMP vulong): PRINT STR$((vshort IMP vulong)); " "; STR$(rushort)
rulong = vushort: PRINT STR$(vushort); " "; STR$(rulong)
rshort = (vshort + vinteger): PRINT STR$((vshort + vinteger)); " "; STR$(rshort)
rshort = (-vushort): PRINT STR$((-vushort)); " "; STR$(rshort)
rulong = (vlong * 346): PRINT STR$((vlong * 346)); " "; STR$(rulong)
rbyte = ((NOT vsingle) IMP (-vulong)): PRINT STR$(((NOT vsingle) IMP (-vulong))); " "; STR$(rbyte)
rbyte = 7: PRINT STR$(7); " "; STR$(rbyte)
rushort = (vbyte > vulong): PRINT STR$((vbyte > vulong)); " "; STR$(rushort)
vbyte = 0: vubyte = 1: vshort = 1: vushort = 65535: vinteger = -26: vuinteger = 4294967295: vlong = 1: vulong = &HB068A4A2E79EFD45: vsingle = -9.9999999805064479e+18: vdouble = -1.5
rubyte = ((7 * vushort) / vubyte): PRINT STR$(((7 * vushort) / vubyte)); " "; STR$(rubyte)
rdouble = ((((vbyte - vushort) * (vshort \ vubyte)) IMP (vuinteger >= (-vuinteger))) XOR ((-(vshort / vubyte)) + ((vshort EQV vsingle) + (0 / vsingle)))): PRINT STR$(((((vbyte - vushort) * (vshort \ vubyte)) IMP (vuinteger >= (-vuinteger))) XOR ((-(vshort / vubyte)) + ((vshort EQV vsingle) + (0 / vsingle))))); " "; STR$(rdouble)
rdouble = (vulong OR (65535 \ vuinteger)): PRINT STR$((vulong OR (65535 \ vuinteger))); " "; STR$(rdouble)
ruinteger = ((vushort \ vshort) > (vshort + 4294967295)): PRINT STR$(((vushort \ vshort) > (vshort + 4294967295))); " "; STR$(ruinteger)
rushort = (NOT (((vuinteger - vushort) AND (vubyte < vulong)) EQV (vdouble - (0 AND vshort)))): PRINT STR$((NOT (((vuinteger - vushort) AND (vubyte < vulong)) EQV (vdouble - (0 AND vshort))))); " "; STR$(rushort)
rbyte = (((vubyte - 0.1) = (vlong + vshort)) + ((vbyte + vinteger) / (vushort - vshort))): PRINT STR$((((vubyte - 0.1) = (vlong + vshort)) + ((vbyte + vinteger) / (vushort - vshort)))); " "; STR$(rbyte)
rinteger = vdouble: PRINT STR$(vdouble); " "; STR$(rinteger)
rinteger = 256: PRINT STR$(256); " "; STR$(rinteger)
rlong = ((NOT ((vushort > vinteger) + (vdouble AND vuinteger))) + (((vinteger EQV vuinteger) IMP (vuinteger MOD vulong)) > ((vlong XOR 65535) / (vlong XOR vsingle)))): PRINT STR$(((NOT ((vushort > vinteger) + (vdouble AND vuinteger))) + (((vinteger EQV vuinteger) IMP (vuinteger MOD vulong)) > ((vlong XOR 65535) / (vlong XOR vsingle))))); " "; STR$(rlong)
rulong = ((((vushort * vushort) XOR (vsingle \ vdouble)) AND ((7 + vbyte) OR (NOT vbyte))) = (NOT ((vushort <> vinteger) \ (65535 - 0.5)))): PRINT STR$(((((vushort * vushort) XOR (vsingle \ vdouble)) AND ((7 + vbyte) OR (NOT vbyte))) = (NOT ((vushort <> vinteger) \ (65535 - 0.5))))); " "; STR$(rulong)
vbyte = -1: vubyte = 85: vshort = -13635: vushort = 86: vinteger = -2147483647: vuinteger = 0: vlong = 0: vulong = 6148914691236517205: vsingle = -1.5: vdouble = 2.5
rsingle = (vinteger MOD vshort): PRINT STR$((vinteger MOD vshort)); " "; STR$(rsingle)
rinteger = (vlong MOD 0.1): PRINT STR$((vlong MOD 0.1)); " "; STR$(rinteger)
rdouble = (((vdouble AND 2.0) >= (3 * vlong)) < ((vinteger * 65535) <> (NOT vuinteger))): PRINT STR$((((vdouble AND 2.0) >= (3 * vlong)) < ((vinteger * 65535) <> (NOT vuinteger)))); " "; STR$(rdouble)
rulong = ((vulong MOD 255) >= (vuinteger AND vsingle)): PRINT STR$(((vulong MOD 255) >= (vuinteger AND vsingle))); " "; STR$(rulong)
ruinteger = vulong: PRINT STR$(vulong); " "; STR$(ruinteger)
rinteger = vubyte: PRINT STR$(vubyte); " "; STR$(rinteger)
rubyte = (vushort <> 4294967295): PRINT STR$((vushort <> 4294967295)); " "; STR$(rubyte)
rinteger = vubyte: PRINT STR$(vubyte); " "; STR$(rinteger)
rbyte = vushort: PRINT STR$(vushort); " "; STR$(rbyte)
rinteger = ((-vdouble) * (vinteger - vushort)): PRINT STR$(((-vdouble) * (vinteger - vushort))); " "; STR$(rinteger)
vbyte = 71: vubyte = 85: vshort = -22911: vushort = 0: vinteger = -206167082: vuinteger = 0: vlong = 1: vulong = 88: vsingle = -0.0: vdouble = 1.0000000000000001e+300
rshort = (2147483647 MOD vinteger): PRINT STR$((2147483647 MOD vinteger)); " "; STR$(rshort)
rbyte = ((NOT vubyte) * (0 - vshort)): PRINT STR$(((NOT vubyte) * (0 - vshort))); " "; STR$(rbyte)
rsingle = ((((NOT vsingle) OR (vulong MOD vdouble)) * ((0.5 * vushort) OR (vdouble EQV vinteger))) <= (2147483647 AND (vshort AND (0.1 OR vubyte)))): PRINT STR$(((((NOT vsingle) OR (vulong MOD vdouble)) * ((0.5 * vushort) OR (vdouble EQV vinteger))) <= (2147483647 AND (vshort AND (0.1 OR vubyte))))); " "; STR$(rsingle)
rulong = (vlong + (4294967295 / vubyte)): PRINT STR$((vlong + (4294967295 / vubyte))); " "; STR$(rulong)
rulong = ((vlong * 10) = (NOT vuinteger)): PRINT STR$(((vlong * 10) = (NOT vuinteger))); " "; STR$(rulong)
ruinteger = ((vinteger + vsingle) \ (NOT vubyte)): PRINT STR$(((vinteger + vsingle) \ (NOT vubyte))); " "; STR$(ruinteger)
rsingle = ((NOT 255) / vbyte): PRINT STR$(((NOT 255) / vbyte)); " "; STR$(rsingle)
rsingle = (((-(vbyte = vubyte)) + ((2147483647 / vlong) < vdouble)) < (NOT (vbyte > (0.5 - vsingle)))): PRINT STR$((((-(vbyte = vubyte)) + ((2147483647 / vlong) < vdouble)) < (NOT (vbyte > (0.5 - vsingle))))); " "; STR$(rsingle)
rshort = 0.1: PRINT STR$(0.1); " "; STR$(rshort)
rshort = (vshort MOD vinteger): PRINT STR$((vshort MOD vinteger)); " "; STR$(rshort)
vbyte = 126: vubyte = 57: vshort = -32768: vushort = 65534: vinteger = -1552651951: vuinteger = 0: vlong = -2409443507139535411: vulong = 6148914691236517205: vsingle = 10000000000.0: vdouble = 0.5
vbyte = 127: vubyte = 85: vshort = -28: vushort = 1: vinteger = 715827882: vuinteger = 1431655765: vlong = -9223372036854775807: vulong = 0: vsingle = -3.75: vdouble = 7.25
rlong = (vshort * vdouble): PRINT STR$((vshort * vdouble)); " "; STR$(rlong)
rushort = (NOT vushort): PRINT STR$((NOT vushort)); " "; STR$(rushort)
ruinteger = (((vshort \ vdouble) + (vuinteger MOD vushort)) >= ((vbyte AND vlong) + (vshort - vdouble))): PRINT STR$((((vshort \ vdouble) + (vuinteger MOD vushort)) >= ((vbyte AND vlong) + (vshort - vdouble)))); " "; STR$(ruinteger)
rlong = ((((vshort * vulong) OR (vuinteger = vdouble)) * ((vshort MOD vinteger) = (vshort \ vushort))) OR (((NOT vdouble) * (vsingle IMP vinteger)) + ((vinteger XOR vubyte) XOR (vbyte <> vulong)))): PRINT STR$(((((vshort * vulong) OR (vuinteger = vdouble)) * ((vshort MOD vinteger) = (vshort \ vushort))) OR (((NOT vdouble) * (vsingle IMP vinteger)) + ((vinteger XOR vubyte) XOR (vbyte <> vulong))))); " "; STR$(rlong)
rulong = (vlong XOR vbyte): PRINT STR$((vlong XOR vbyte)); " "; STR$(rulong)
ruinteger = (NOT vdouble): PRINT STR$((NOT vdouble)); " "; STR$(ruinteger)
rshort = (vlong - vushort): PRINT STR$((vlong - vushort)); " "; STR$(rshort)
rinteger = (vdouble * 1.5): PRINT STR$((vdouble * 1.5)); " "; STR$(rinteger)
rshort = (((vinteger AND vinteger) > vushort) OR ((vsingle / vlong) \ (vinteger * vshort))): PRINT STR$((((vinteger AND vinteger) > vushort) OR ((vsingle / vlong) \ (vinteger * vshort)))); " "; STR$(rshort)
ruinteger = (vbyte EQV vushort): PRINT STR$((vbyte EQV vushort)); " "; STR$(ruinteger)
'> 1 1
'> 0 0
'> 18446744073709518849 32769
'> 0 0
'> 32767 32767
'> 0 0
'> 8927287082666694740 8927287082666694740
'> -1 -1
'> 7 7
'> -1 65535
'> 458745 249
'> -9223372036854775808 -9.22337203685478e+18
'> 12711590967830838597 1.27115909678308e+19
'> 0 0
'> -4294901761 65535
'> -0.000396740623187963 0
'> -1.5 -1
'> 256 256
'> -4294967296 -4294967296
'> 0 0
'> -12052 -12052
'> 0 0
'> 0 0
'> -1 18446744073709551615
'> 6148914691236517205 1431655765
'> 85 85
'> -1 255
'> 85 85
'> 86 86
'> -5368708907.5 -2147483648
'> 85812827 26203
'> -1970346 86
'> -1 -1
'> 50529028 50529028
'> 0 0
'> 2397291 2397291
'> -3.6056338028169 -3.605634
'> -1 -1
'> 0.1 0
'> -22911 -22911
'> -203 -203
'> -2 65534
'> -1 4294967295
'> 18446744067267100592 -6442451024
'> -9223372036854775682 9223372036854775934
'> -8 4294967288
'> -9223372036854775808 0
'> 10.875 10
'> -1 -1
'> -127 4294967169
