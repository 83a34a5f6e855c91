SWITCH a
'^^^^^ [UNSUPPORTED] SWITCH is not part of this language: write SELECT CASE
CASE 1
END SWITCH
