LINE INPUT a$, b$
'            ^ [SYNTAX] unexpected ','
