CONSOLE "a" "b"
'           ^^^ [SYNTAX] ';' or ',' expected before '"b"'
