OPTION STRICT
'      ^^^^^^ [OPTION] there is no OPTION STRICT
OPTION EXPLICT
'      ^^^^^^^ [OPTION] there is no OPTION EXPLICT; did you mean 'EXPLICIT'?
OPTION
'     ^ [OPTION] OPTION needs the name of an option, not the end of the line
