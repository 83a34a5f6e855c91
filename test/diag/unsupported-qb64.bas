_TITLE "x"
'^^^^^ [UNDEF-PROC] there is no procedure or statement '_TITLE'
_DISPLAY
'^^^^^^^ [UNDEF-PROC] there is no procedure or statement '_DISPLAY'
_LIMIT 60
'^^^^^ [UNDEF-PROC] there is no procedure or statement '_LIMIT'
