DO
  EXIT LOOP
'      ^^^^ [SYNTAX] there is no EXIT LOOP; write EXIT DO
LOOP
