ON a GOTO one, two
'              ^^^ [LABEL-UNDEF] 'two' is a label in SUB Work; a jump cannot leave or enter a procedure
one:
SUB Work
two:
END SUB
