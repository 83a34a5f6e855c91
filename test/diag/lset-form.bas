LSET a$ "x"
'       ^^^ [SYNTAX] '=' expected after the variable, not '"x"'
