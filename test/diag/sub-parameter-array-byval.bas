SUB Work(BYVAL a() AS INTEGER)
'        ^^^^^ [SYNTAX] arrays are passed by reference; BYVAL is not possible
END SUB
