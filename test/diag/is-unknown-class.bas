DIM o AS OBJECT
IF o IS Dgo THEN PRINT 1
'       ^^^ [TYPE-UNKNOWN] there is no class 'Dgo'; did you mean 'Dog'?
CLASS Dog
END CLASS
