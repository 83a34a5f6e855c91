DIM m AS HASHMAP(INTEGER, STRING)
'                ^^^^^^^ [TYPE-MISMATCH] the keys of a HASHMAP are strings, not INTEGER
