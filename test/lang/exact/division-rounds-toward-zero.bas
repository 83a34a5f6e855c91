' 2.4 `\` and MOD by powers of two and others round toward zero for every dividend.
DIM i AS INTEGER, l AS LONG
FOR i = -9 TO 9 STEP 3
  l = i
  PRINT i \ 2; i MOD 2; i \ 4; i MOD 4; i \ 3; i MOD 3; i \ -2; l \ 8; l MOD 8; l \ 5; l MOD 5; i \ 1; i MOD 1; " ";
NEXT
PRINT
'> -4-1-2-1-304-1-1-1-4-90 -30-1-2-2030-6-1-1-60 -1-10-3-1010-30-3-30 0000000000000 110310-1030330 301220-3061160 412130-4111490
