SUB Work
  OPTION EXPLICIT
' ^^^^^^^^^^^^^^^ [OPTION] OPTION EXPLICIT belongs to the module level, outside of procedures
END SUB
