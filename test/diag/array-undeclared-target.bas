scores(3) = 5
'^^^^^ [UNDEF-ARRAY] there is no array 'scores'; arrays are declared with DIM before they are used
