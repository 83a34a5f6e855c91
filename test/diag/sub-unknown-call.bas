CALL Missing(5)
'    ^^^^^^^ [UNDEF-PROC] there is no procedure or statement 'Missing'
CALL Missing
'    ^^^^^^^ [UNDEF-PROC] there is no procedure or statement 'Missing'
