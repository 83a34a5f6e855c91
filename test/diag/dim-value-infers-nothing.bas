DIM o = NOTHING
'       ^^^^^^^ [TYPE-MISMATCH] the type of 'o' cannot be told from this value; write AS
