"x" = a$
'^^ [SYNTAX] a statement cannot start with '"x"'
