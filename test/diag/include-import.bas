IMPORT "good.bas"
'^^^^^ [UNSUPPORTED] IMPORT is not part of this language: write INCLUDE "file"
USES crt
'^^^ [UNSUPPORTED] USES is not part of this language: write INCLUDE "file"
