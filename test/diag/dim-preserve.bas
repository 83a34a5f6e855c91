DIM PRESERVE a(10)
'   ^^^^^^^^ [SYNTAX] PRESERVE belongs to REDIM
