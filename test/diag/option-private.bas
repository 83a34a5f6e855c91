OPTION PRIVATE MODULE
'      ^^^^^^^ [OPTION] there is no OPTION PRIVATE
OPTION _EXPLICIT
'      ^^^^^^^^^ [OPTION] there is no OPTION _EXPLICIT; did you mean 'EXPLICIT'?
