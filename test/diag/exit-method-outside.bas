SUB Work
  EXIT METHOD
' ^^^^^^^^^^^ [EXIT-OUTSIDE] EXIT METHOD must stand inside of a METHOD
END SUB
Work
