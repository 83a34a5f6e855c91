' 1.1 A line goes on when its last token is a lone `_` after a blank; a comment may follow the `_`.
x = 1 + _
    2 _ ' a comment
  + 3
PRINT x; _
  " end"
DIM a(3) AS INTEGER, _
    b_ AS INTEGER
b_ = 5
y = b_
PRINT y; "not _ here _"
IF x = 6 AND _
   y = 5 THEN PRINT "both"
'> 6 end
'> 5not _ here _
'> both
