DIM l AS LIST OF
'               ^ [SYNTAX] a type expected after AS, not the end of the line
