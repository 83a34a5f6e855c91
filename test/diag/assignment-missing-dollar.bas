name = "Ann"
'^^^ [TYPE-MISMATCH] 'name' is a number (DOUBLE); a variable for strings is written name$
PRINT name
