TYPE P
END TYPE
DIM o AS OBJECT
PRINT o IS P
'          ^ [TYPE-UNKNOWN] 'P' is not a class
