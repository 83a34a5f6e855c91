DIM s AS STRING
DIM k AS INTEGER
s = ""
FOR k = 1 TO 12
  s = s + "abcd" + " "
NEXT k
PRINT "len "; LEN(s)
PRINT LEFT$(s, 9)
'> len 60
'> abcd abcd
