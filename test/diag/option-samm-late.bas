PRINT 1
OPTION SAMM OFF
'^^^^^^^^^^^^^^ [OPTION] OPTION SAMM must come before the first statement that is executed
