INCLUDE "deep1.bas"
'> deep64.bas:1:9: [INCLUDE] files may include each other 64 deep
