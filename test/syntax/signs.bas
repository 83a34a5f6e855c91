' signs in a row, of the core grammar
x = a + +b - -c * - - + +d
Show + +b, - -1
PRINT - - -x; + + +x
' --- printed
' x = a + +b - -c * - - + +d
' Show + +b, - -1
' PRINT - - -x; + + +x
