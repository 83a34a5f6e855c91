' 12.4 WRITE: commas between, strings quoted with inner quotes doubled, numbers that read back exactly.
WRITE 1, "a", 2.5, "say ""hi"""
WRITE 1 / 3, 0.1!, 1e20, -5, 1e6
WRITE
WRITE "x"; "y"
WRITE "", 100000.0, 3000000000
'> 1,"a",2.5,"say ""hi"""
'> 0.3333333333333333,0.100000001,1e+20,-5,1000000
'>
'> "x","y"
'> "",100000,3000000000
