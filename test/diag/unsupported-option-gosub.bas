OPTION GOSUB
'      ^^^^^ [OPTION] there is no OPTION GOSUB
