PRINT "top"
GOSUB outer_part
PRINT "bottom"
END
outer_part:
PRINT "outer in"
GOSUB inner_part
GOSUB inner_part
PRINT "outer out"
RETURN
inner_part:
PRINT "inner"
RETURN
'> top
'> outer in
'> inner
'> inner
'> outer out
'> bottom
