' @skip it needs a printer
PRINT "never"
