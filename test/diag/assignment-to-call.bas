LEN(a$) = 5
'^^ [UNDEF-ARRAY] 'LEN' is a built-in function and cannot be assigned
