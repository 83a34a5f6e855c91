' 1.9 A declared name equal to a built-in function wins throughout its scope.
DIM sin(3)
sin(1) = 42
DIM len AS INTEGER
len = 3
FUNCTION cos(x)
  cos = x * 2
END FUNCTION
PRINT sin(1); len; cos(10); TAN(0)
SUB s
  PRINT cos(4); sin(1)
END SUB
s
'> 423200
'> 842
