INPUT ; "name"; n$
'     ^ [SYNTAX] INPUT takes no ';' before the prompt
