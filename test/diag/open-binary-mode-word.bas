OPEN "x" FOR BINARY TEXT AS #1
'                   ^^^^ [SYNTAX] 'AS' expected before the file number, not 'TEXT'
