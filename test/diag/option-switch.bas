OPTION BOUNDS_CHECK MAYBE
'                   ^^^^^ [OPTION] OPTION BOUNDS_CHECK needs ON or OFF, not 'MAYBE'
OPTION SAMM
'          ^ [OPTION] OPTION SAMM needs ON or OFF, not the end of the line
