RESTORE nowhere
'       ^^^^^^^ [LABEL-UNDEF] there is no label 'nowhere' at module level
DATA 1
