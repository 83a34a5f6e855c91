IF a THEN SUB q: END SUB
'         ^^^ [PROC-NESTED] SUB must stand at module level, not inside an IF
IF a THEN TYPE T: END TYPE
'         ^^^^ [SYNTAX] TYPE must stand at module level, not inside an IF
