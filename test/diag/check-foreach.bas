DIM m(3, 3)
FOR EACH v, w IN m()
'           ^ [FOREACH-DIMS] FOR EACH over an array of several dimensions takes one variable
NEXT
FOR EACH x IN 5
'             ^ [FOREACH-SOURCE] FOR EACH runs over arrays, lists, maps and strings, not INTEGER
NEXT
FOR EACH t$ IN LIST(1, 2)
'        ^^ [TYPE-MISMATCH] 't$' is STRING, but the loop gives INTEGER
NEXT
