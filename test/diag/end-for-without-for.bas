END FOR
'^^^^^^ [BLOCK] there is no END FOR; write NEXT
END DO
'^^^^^ [BLOCK] there is no END DO; write LOOP
