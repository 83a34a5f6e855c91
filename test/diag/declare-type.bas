TYPE R
  S AS STRING
END TYPE
DECLARE SUB f LIB "m" (x AS LIST)
'                      ^^^^^^^^^ [TYPE-MISMATCH] LIST cannot be passed to a C function
