TIMER STOP
'         ^ [SYNTAX] a value expected, not the end of the line
TIMER ON
'     ^^ [SYNTAX] unexpected 'ON' after 'TIMER'
