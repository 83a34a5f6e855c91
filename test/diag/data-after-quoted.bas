DATA "a" b, "c"
'        ^ [SYNTAX] after a quoted DATA item comes ',' or the end
