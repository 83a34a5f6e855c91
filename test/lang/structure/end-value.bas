' 7 END n: exit status n AND 255.
FOR i = 1 TO 5
  IF i = 2 THEN END 3 + 256
NEXT
'! exit 3
