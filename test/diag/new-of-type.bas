TYPE P
END TYPE
DIM o AS OBJECT
o = NEW P()
'       ^ [TYPE-UNKNOWN] 'P' is not a class
