REDIM a
'      ^ [SYNTAX] REDIM needs bounds: a(upper)
