SUB Work
  PRINT 1
END FUNCTION
'^^^^^^^^^^^ [BLOCK] SUB is closed by END SUB, not by END FUNCTION
