"hello"
'^^^^^^ [SYNTAX] a statement cannot start with '"hello"'
