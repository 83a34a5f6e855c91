DIM a AS INTEGER
ERASE a
'     ^ [TYPE-MISMATCH] an array is needed here
ERASE b
'     ^ [UNDEF-ARRAY] there is no array 'b'; arrays are declared with DIM before they are used
