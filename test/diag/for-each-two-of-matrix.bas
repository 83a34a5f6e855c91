DIM a(3, 3)
FOR EACH x, i IN a
'           ^ [FOREACH-DIMS] FOR EACH over an array of several dimensions takes one variable
NEXT
