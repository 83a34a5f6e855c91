' 12.1 `;` writes nothing, `,` one tab; separators may lead, trail and repeat; trailing ones keep the line open.
PRINT 1; 2; "x"
PRINT 1, 2
PRINT ; 3
PRINT , 4
PRINT 5,, 6;; 7
PRINT 8;
PRINT 9,
PRINT 10
PRINT
PRINT ;
PRINT ,
PRINT "|"
'> 12x
'> 1	2
'> 3
'> 	4
'> 5		67
'> 89	10
'>
'> 	|
