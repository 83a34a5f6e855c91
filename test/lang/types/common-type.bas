' 2.4 The higher type of INTEGER < LONG < ULONG < SINGLE < DOUBLE wins.
i% = 2147483647: l& = 1: s! = 1: d# = 1
PRINT i% + l&; " "; i% + d#; " "; i% + 1
PRINT STR$(i% + s!); " "; STR$(i% + d#); " "; STR$(s! / 3!); " "; STR$(s! / 3)
'> 2147483648 2147483648 -2147483648
'> 2.147484e+09 2147483648 0.3333333 0.333333333333333
