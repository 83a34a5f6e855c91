' 11.1 Surrogates are written as U+FFFD.
PRINT CHR$(&HD800); "|"; CHR$(&HDFFF); "|"; LEN(CHR$(&HD800)); ASC(CHR$(&HD800))
'> �|�|155296
