' 2.4 MOD has the sign of the dividend; with floats it is C's fmod.
PRINT 7 MOD 3; -7 MOD 3; 7 MOD -3; -7 MOD -3; " "; 7.5 MOD 2; " "; -7.5 MOD 2; " "; 5 MOD 0.75; " "; 1e300 MOD 7
i% = -7: j% = 3: PRINT i% MOD j%; i% MOD -j%; " "; 5.5! MOD 2!
'> 1-11-1 1.5 -1.5 0.5 1
'> -1-1 1.5
