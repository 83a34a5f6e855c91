SUB Work(a)
END SUB
Work 1, 2
'^^^ [ARG-COUNT] Work takes 1 argument, but 2 given
SUB Plain
END SUB
Plain 1
'^^^^ [ARG-COUNT] Plain takes no arguments, but 1 given
