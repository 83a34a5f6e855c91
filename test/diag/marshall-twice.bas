DIM m AS MARSHALLED
m = MARSHALL(1)
PRINT MARSHALL(m)
'              ^ [MARSHALL-TYPE] MARSHALLED cannot be marshalled
