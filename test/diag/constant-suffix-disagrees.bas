CONST a$ AS INTEGER = 5
'     ^^ [DIM-TYPE] the suffix of 'a$' contradicts AS INTEGER
