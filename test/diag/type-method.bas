TYPE P
  X AS INTEGER
  SUB Show
' ^^^ [SYNTAX] a TYPE has no SUB; write CLASS instead of TYPE
  END SUB
END TYPE
