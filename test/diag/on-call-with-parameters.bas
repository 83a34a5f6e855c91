ON a CALL One
'         ^^^ [ARG-COUNT] One takes 1 argument, but 0 given
SUB One(n)
END SUB
