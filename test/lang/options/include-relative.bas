' 16.2 Names are relative to the folder of the including file; OPTION INCLUDE is INCLUDE.
OPTION INCLUDE "include/outer.inc"
PRINT "main"
INCLUDE "include/no-newline.inc"
PRINT "end"
'> outer
'> inner
'> main
'> last line
'> end
