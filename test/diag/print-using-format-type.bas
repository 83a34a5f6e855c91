PRINT USING 5; a
'           ^ [TYPE-MISMATCH] a number where a string is needed; STR$ makes a string of a number
