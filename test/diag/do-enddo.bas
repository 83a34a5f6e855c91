DO
  EXIT DO
ENDDO
'^^^^ [BLOCK] there is no ENDDO; write LOOP
