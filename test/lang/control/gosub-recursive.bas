' 8.6 GOSUB may recurse.
n = 5: r = 1
GOSUB fact
PRINT r
END
fact:
IF n > 1 THEN r = r * n: n = n - 1: GOSUB fact
RETURN
'> 120
