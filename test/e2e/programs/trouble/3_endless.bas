' @timeout 0.5
PRINT "endless"
DO
LOOP
