a = &H1FFFFFFFFFFFFFFFF
'   ^^^^^^^^^^^^^^^^^^^ [LEX] '&H1FFFFFFFFFFFFFFFF' does not fit 64 bits
b = &HFFFFFFFFFFFFFFFF
