OPTION SYSTEM
REDIM a(10)
'     ^ [UNSUPPORTED] REDIM is not available in the system dialect
