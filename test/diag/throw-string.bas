THROW "bad thing"
'     ^^^^^^^^^^^ [TYPE-MISMATCH] THROW takes an error number, not a string
