DATA "a" "b"
'        ^^^ [SYNTAX] after a quoted DATA item comes ',' or the end
