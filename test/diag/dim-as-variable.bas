DIM p AS INTEGER
DIM q AS p
'        ^ [TYPE-UNKNOWN] there is no type 'p'
