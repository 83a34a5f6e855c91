OPTION FOO
'      ^^^ [OPTION] there is no OPTION FOO; did you mean 'FOR'?
OPTION BASE 2
'           ^ [OPTION] OPTION BASE is 0 or 1
OPTION BASE
'          ^ [OPTION] OPTION BASE needs a number, not the end of the line
OPTION BOUNDS_CHECK 5
'                   ^ [OPTION] OPTION BOUNDS_CHECK needs ON or OFF, not '5'
OPTION FOR STRING
'          ^^^^^^ [OPTION] OPTION FOR needs INTEGER or LONG, not 'STRING'
OPTION BASE 1
OPTION BASE 0
'^^^^^^^^^^^^ [OPTION] OPTION BASE was given another value before
DIM a(5)
OPTION BASE 1
'^^^^^^^^^^^^ [OPTION] OPTION BASE must come before the first DIM
SUB S
  OPTION EXPLICIT
' ^^^^^^^^^^^^^^^ [OPTION] OPTION EXPLICIT belongs to the module level, outside of procedures
END SUB
OPTION
'     ^ [OPTION] OPTION needs the name of an option, not the end of the line
OPTION DIGITS x
'             ^ [OPTION] OPTION DIGITS needs a number, not 'x'
