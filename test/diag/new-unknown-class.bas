DIM o AS OBJECT
o = NEW Dgo()
'       ^^^ [TYPE-UNKNOWN] there is no class 'Dgo'; did you mean 'Dog'?
CLASS Dog
END CLASS
