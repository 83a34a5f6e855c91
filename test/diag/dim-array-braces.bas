DIM b(3) = {1, 2, 3}
'        ^ [SYNTAX] an array cannot be given values in its declaration
'          ^ [LEX] braces mean nothing here: a block ends with its words, such as END IF or NEXT
