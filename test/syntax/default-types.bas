' DEFINT and its kin
DEFINT A-Z
defint i,j, k - n
DEFSTR s: DEFLNG L : DEFSNG A-C, x: DEFDBL d-e
DEFBYTE B: DEFUBYTE U-V: DEFSHORT H: DEFUSHORT W: DEFUINT P: DEFLONGINT Q: DEFULONGINT R
defint = 5: defstr(2) = 3: deflng.x = 1: defsng += 2
x = deflng - 1
' --- printed
' DEFINT A-Z
' DEFINT I, J, K-N
' DEFSTR S
' DEFLNG L
' DEFSNG A-C, X
' DEFDBL D-E
' DEFBYTE B
' DEFUBYTE U-V
' DEFSHORT H
' DEFUSHORT W
' DEFUINT P
' DEFLONGINT Q
' DEFULONGINT R
' defint = 5
' defstr(2) = 3
' deflng.x = 1
' defsng += 2
' x = deflng - 1
