' @expect-out 7_kept.txt
PRINT "kept"
