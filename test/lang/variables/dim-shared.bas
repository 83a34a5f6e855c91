' 3.3 Module variables are visible everywhere; QuickBASIC's SHARED behind DIM is read over.
DIM SHARED count AS INTEGER, names$(2)
REDIM SHARED sizes(3) AS LONG
SUB Fill
  count = count + 1
  names$(count) = "n" & count
  sizes(3) = 7
END SUB
CALL Fill: Fill
PRINT count; names$(1); names$(2); sizes(3)
DIM shared AS INTEGER = 5
PRINT shared
'> 2n1n27
'> 5
