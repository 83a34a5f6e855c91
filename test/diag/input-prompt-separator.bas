INPUT "name" n$
'            ^^ [SYNTAX] ';' or ',' expected after the prompt, not 'n$'
