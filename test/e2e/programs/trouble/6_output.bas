' @expect-out 6_output.txt
PRINT "something else"
