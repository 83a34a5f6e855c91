DIM p AS INTEGER PTR
'                ^^^ [SYNTAX] 'PTR' belongs to the system dialect, which needs OPTION SYSTEM in this file
