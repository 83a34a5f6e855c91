x# = 1e300 * 1e300
PRINT USING "[####.##]"; x#
PRINT USING "[####.##]"; -x#
PRINT USING "[###]"; x# - x#
PRINT USING "[#]"; 1e20
PRINT USING "[##.#]"; 0.05; : PRINT USING "[##.#]"; 0.15
PRINT USING "[##]"; 2.5; : PRINT USING "[##]"; 3.5
DIM s AS SINGLE = 0.1
PRINT USING "[#.##########]"; s
PRINT USING "[@]"; s
'> [    inf]
'> [   -inf]
'> [nan]
'> [%100000000000000000000]
'> [ 0.1][ 0.1]
'> [ 2][ 4]
'> [0.1000000015]
'> [0.1]
