PRINT USING "## and ##"; 1; 2
PRINT USING "## and ## and ##!"; 1; 2
PRINT USING "## only"; 1; 2; 3
PRINT USING "no fields"; 1
PRINT USING "@@"; "a", "b"
PRINT USING "_#_@##_x_"; 5
PRINT USING "100% + $5 * 3, e^2"; 1
PRINT USING "##"; "text"; 
PRINT USING " @"; 1.5
PRINT USING "@ "; 1 / 3;
PRINT "same line"
f$ = "@:##.#"
PRINT USING f$; "x"; 1
PRINT USING ""; 5
PRINT USING "€ @ €"; "é"
'>  1 and  2
'>  1 and  2 and !
'>  1 only
'> no fields
'> ab
'> #@ 5x_
'> 100% + $5 * 3, e^2
'> text 1.5
'> 0.333333333333333 same line
'> x: 1.0
'>
'> € é €
