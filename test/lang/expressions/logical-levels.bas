' 4.1 AND binds tighter than XOR, XOR than OR, OR than EQV, EQV than IMP.
PRINT 1 OR 2 AND 4; 1 XOR 3 AND 2; 1 OR 1 XOR 1; " "; 6 XOR 3 AND 1; " "; 4 OR 1 XOR 1; " "; 0 EQV 1 OR 1; " "; 0 IMP 0 EQV 0; " "; 2 IMP 0 IMP 5
'> 131 7 4 -2 -1 7
