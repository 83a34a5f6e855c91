PRITN "x"
'^^^^ [SYNTAX] there is no statement 'PRITN'; did you mean 'PRINT'?
INPTU a
'^^^^ [SYNTAX] there is no statement 'INPTU'; did you mean 'INPUT'?
GOTOO 10
'^^^^ [SYNTAX] there is no statement 'GOTOO'; did you mean 'GOTO'?
