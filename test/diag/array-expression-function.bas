DIM a(3)
a() = UCASE$(a())
'     ^^^^^^ [ARRAY-TYPE] 'UCASE$' cannot be applied to whole arrays
a() = RND(a())
'     ^^^ [ARRAY-TYPE] 'RND' cannot be applied to whole arrays
