CALL ABSOLUTE(x)
'    ^^^^^^^^ [UNDEF-PROC] there is no procedure or statement 'ABSOLUTE'
