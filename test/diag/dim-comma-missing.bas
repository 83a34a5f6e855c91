DIM a AS INTEGER b AS INTEGER
'                ^ [SYNTAX] unexpected 'b'
