DIM scores(10)
scors(3) = 5
'^^^^ [UNDEF-ARRAY] there is no array 'scors'; arrays are declared with DIM before they are used; did you mean 'scores'?
PRINT scroes(3)
'     ^^^^^^ [UNDEF-PROC] there is no procedure, function or array 'scroes'; did you mean 'scores'?
