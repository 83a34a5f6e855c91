INCLUDE "nowhere.bas"
'       ^^^^^^^^^^^^^ [INCLUDE] the file 'nowhere.bas' was not found
