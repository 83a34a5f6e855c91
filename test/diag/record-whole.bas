TYPE Vec
  x AS SINGLE
  y AS SINGLE
END TYPE
DIM r AS Vec
OPEN "/tmp/x" FOR RANDOM AS #1 LEN = LEN(r)
'                                        ^ [TYPE-MISMATCH] LEN is for strings; Vec is a record, which files take field by field
INPUT #1, r
'         ^ [TYPE-MISMATCH] a record is read and written field by field, not Vec as a whole
READ r
'    ^ [TYPE-MISMATCH] a record is read and written field by field, not Vec as a whole
GET #1, 1, r
'          ^ [TYPE-MISMATCH] a record is read and written field by field, not Vec as a whole
