FOOBAR 1, 2
'^^^^^ [UNDEF-PROC] there is no procedure or statement 'FOOBAR'
