FOR i = 1 TO 3
END FOR
'^^^^^^ [BLOCK] there is no END FOR; write NEXT
