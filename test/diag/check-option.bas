OPTION BITWISE
OPTION LOGICAL
'^^^^^^^^^^^^^ [OPTION] OPTION LOGICAL contradicts an earlier one
OPTION DIGITS 5
OPTION DIGITS 6
'^^^^^^^^^^^^^^ [OPTION] OPTION DIGITS contradicts an earlier one
