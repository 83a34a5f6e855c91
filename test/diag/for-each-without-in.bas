DIM a(3)
FOR EACH x OF a
'          ^^ [SYNTAX] 'IN' expected in FOR EACH, not 'OF'
NEXT
