SUB Work(a, b)
END SUB
Work 1
'^^^ [ARG-COUNT] Work takes 2 arguments, but 1 given
Work
'^^^ [ARG-COUNT] Work takes 2 arguments, but 0 given
CALL Work(1)
'    ^^^^ [ARG-COUNT] Work takes 2 arguments, but 1 given
