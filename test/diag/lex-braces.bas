IF a = 1 {
'        ^ [LEX] braces mean nothing here: a block ends with its words, such as END IF or NEXT
  PRINT 1
}
