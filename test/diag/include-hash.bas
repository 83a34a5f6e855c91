#include "good.bas"
' [SYNTAX] INCLUDE is written without '#'
#include once "good.bas"
' [SYNTAX] INCLUDE is written without '#'
$INCLUDE: 'good.bas'
' [LEX] unexpected character '$'
