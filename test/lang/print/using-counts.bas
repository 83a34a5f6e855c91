' 12.3 More fields than items: the surplus fields print nothing; more items: the surplus is ignored.
PRINT USING "#a#b#c"; 1
PRINT USING "#"; 1; 2; 3
PRINT USING "# #"; 1; 2;
PRINT "|"
PRINT USING "@"; "x",
PRINT "|"
'> 1abc
'> 1
'> 1 2|
'> x|
