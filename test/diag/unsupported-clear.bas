CLEAR , , 1000
'^^^^ [UNSUPPORTED] CLEAR is not part of this language: variables start at zero; ERASE frees an array
