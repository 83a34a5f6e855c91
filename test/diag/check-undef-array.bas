a(3) = 1
' [UNDEF-ARRAY] there is no array 'a'; arrays are declared with DIM before they are used
READ b$(2)
'    ^^ [UNDEF-ARRAY] there is no array 'b$'; arrays are declared with DIM before they are used
ERASE nowhere
'     ^^^^^^^ [UNDEF-ARRAY] there is no array 'nowhere'; arrays are declared with DIM before they are used
DATA x
