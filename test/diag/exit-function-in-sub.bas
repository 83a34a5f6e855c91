SUB Work
  EXIT FUNCTION
' ^^^^^^^^^^^^^ [EXIT-OUTSIDE] EXIT FUNCTION must stand inside of a FUNCTION
END SUB
Work
