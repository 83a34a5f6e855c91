' 4.6 With a string variable and an array of one name, ( with TO is the slice, otherwise the array.
DIM a$(3)
a$ = "scalar"
a$(2) = "element"
PRINT a$(2); " "; a$(2 TO 3); " "; a$(2)(2 TO 3)
'> element ca le
