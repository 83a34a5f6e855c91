OPTION LOGICAL
OPTION BITWISE
'^^^^^^^^^^^^^ [OPTION] OPTION BITWISE contradicts an earlier one
OPTION FOR LONG
OPTION FOR INTEGER
'^^^^^^^^^^^^^^^^^ [OPTION] OPTION FOR contradicts an earlier one
