DIM l AS LIST OF STRING
FOR EACH x% IN l
'        ^^ [TYPE-MISMATCH] 'x%' is INTEGER, but the loop gives STRING
NEXT
