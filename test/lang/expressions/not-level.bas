' 4.1 NOT a = b is NOT (a = b); as an operand NOT applies to the following primary.
x = 5
PRINT NOT 1 = 2; NOT 1 = 1; " "; 3 + NOT 0; " "; 3 * NOT 0 + 1; " "; NOT NOT 5; " "; NOT 1 + 1; " "; -NOT 5
PRINT NOT x AND 3; " "; NOT (x AND 3); " "; NOT x = 5 OR 4
'> -10 2 -2 5 -3 6
'> 2 -2 4
