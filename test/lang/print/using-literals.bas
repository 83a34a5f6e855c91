' 12.3 Other characters are copied; _x gives x; what begins no field is literal.
PRINT USING "a_#b ## _@ __"; 5
PRINT USING "5% $ * + . , - #"; 7
PRINT USING "**"; 1
PRINT USING "plain"; 1
PRINT USING "100%! #"; 3
'> a#b  5 @ _
'> 5% $ * + . , - 7
'> **
'> plain
'> 100%! 3
