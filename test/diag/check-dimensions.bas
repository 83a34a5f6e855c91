DIM a(1, 1, 1, 1, 1, 1, 1, 1, 1)
'   ^ [SYNTAX] an array has at most 8 dimensions
TYPE Huge
  Items(999999999) AS LONG
'       ^^^^^^^^^ [TYPE-MISMATCH] this array is too large
END TYPE
