' 4.4 Logical operators work on bits: NOT, AND, OR, XOR, EQV, IMP.
PRINT NOT 0; NOT 5; NOT -1; " "; 12 AND 10; " "; 12 OR 10; " "; 12 XOR 10; " "; 12 EQV 10; " "; 12 IMP 10
PRINT -1 AND 0; -1 OR 0; -1 XOR -1; 0 EQV 0; -1 IMP 0; 0 IMP 0; 0 IMP -1; -1 EQV 0
'> -1-60 8 14 6 -7 -5
'> 0-10-10-1-10
