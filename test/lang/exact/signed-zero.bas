' 2.4, 12.2 Negative zero survives, and arises, as IEEE says.
z = 0: m = -z: one = 1
PRINT m; z - z; m + z; m + m; m - z; z * -one; m * m; -(z); 0 - z; z - m; ABS(m); " "; m = z; m < z
s! = -0.0!: PRINT s!; s! + 0!; s! * 1!; -s!; STR$(s!)
x = -1e-200: PRINT x * 1e-200; SQR(m); INT(m); FIX(-0.5); ROUND(-0.2); m / one; CLNG(m)
'> -000-0-0-00-0000 -10
'> -00-00-0
'> -0-0-0-0-0-00
