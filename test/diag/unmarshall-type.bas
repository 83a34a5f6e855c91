UNMARSHALL x, 5
'             ^ [TYPE-MISMATCH] INTEGER where MARSHALLED is needed
