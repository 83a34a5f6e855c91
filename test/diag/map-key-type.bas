DIM m AS HASHMAP, o AS OBJECT
m(o) = "x"
' ^ [TYPE-MISMATCH] OBJECT where STRING is needed
