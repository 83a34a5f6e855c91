OPTION ONCE
PRINT UNDEFINED_THING(1)
'     ^^^^^^^^^^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'UNDEFINED_THING'
