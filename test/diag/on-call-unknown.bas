ON a CALL One, Two
'              ^^^ [UNDEF-PROC] there is no procedure or statement 'Two'
SUB One
END SUB
