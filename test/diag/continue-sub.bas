SUB Work
  CONTINUE SUB
'          ^^^ [SYNTAX] unexpected 'SUB'
END SUB
