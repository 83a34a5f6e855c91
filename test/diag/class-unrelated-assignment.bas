CLASS Dog
END CLASS
CLASS Cat
END CLASS
DIM d AS Dog
d = NEW Cat()
'   ^^^^^^^^^ [TYPE-MISMATCH] Cat where Dog is needed
