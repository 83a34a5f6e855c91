SUB Work AS INTEGER
'        ^^ [SYNTAX] a SUB has no result type
END SUB
