' 11.1 Elements are code points, positions count from 1.
s$ = "aé€😀z"
PRINT LEN(s$); MID$(s$, 2, 1); MID$(s$, 4, 1); INSTR(s$, "€"); RIGHT$(s$, 2); REVERSE$(s$)
PRINT ASC(MID$(s$, 3)); " "; ASC(MID$(s$, 4)); " "; LEFT$(s$, 2); UCASE$(s$)
'> 5é😀3😀zz😀€éa
'> 8364 128512 aéAé€😀Z
