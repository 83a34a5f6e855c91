DIM a(3)
FOR EACH x IN a
NEXT y
'    ^ [NEXT-NAME] NEXT y closes the FOR EACH of x
