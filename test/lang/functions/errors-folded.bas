' 18.3 A constant argument in error is raised at run time.
PRINT "starts"
TRY
  PRINT SQR(-1)
CATCH 5
  PRINT "five"
END TRY
IF 0 THEN PRINT LOG(0); CHR$(-1); FACT(-3); 1 \ 0
PRINT "ends"
'> starts
'> five
'> ends
