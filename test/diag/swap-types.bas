SWAP a%, b&
'^^^^^^^^^^ [TYPE-MISMATCH] both must have the same type; these are INTEGER and LONG
SWAP a$, b
'^^^^^^^^^ [TYPE-MISMATCH] both must have the same type; these are STRING and DOUBLE
