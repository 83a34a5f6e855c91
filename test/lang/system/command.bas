' 17 COMMAND$(i): the program, the arguments, "" beyond; COMMANDCOUNT is arguments + 1; COMMAND$ joins them.
PRINT COMMANDCOUNT; COMMANDCOUNT(); "["; COMMAND$(1); COMMAND$(-1); COMMAND$(99); COMMAND$; COMMAND; "]"
PRINT LEN(COMMAND$(0)) > 0; COMMAND$(0) = COMMAND(0)
'> 11[]
'> -1-1
