OPTION BASE 2
'           ^ [OPTION] OPTION BASE is 0 or 1
OPTION BASE
'          ^ [OPTION] OPTION BASE needs a number, not the end of the line
