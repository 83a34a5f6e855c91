SUB Work$
'   ^^^^^ [SYNTAX] a SUB has no result, so its name has no suffix: 'Work$'
END SUB
Work$
