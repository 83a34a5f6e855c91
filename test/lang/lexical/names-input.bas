' 1.9 INPUT and READ accept contextual keywords as names.
INPUT data, name$
READ item, text$
PRINT data; name$; item; text$
DATA 3, four
'< 1,two
'> ? 1two3four
