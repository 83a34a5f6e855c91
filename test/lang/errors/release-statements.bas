' 15.1 Statements that fail after their strings were made: READ, SWAP, slices, MID$, LSET, stores into arrays.
DIM a(2) AS STRING
n = 3: z = 0
a(1) = "one" + STR$(1)
TRY: READ a(n): CATCH: PRINT ERR;: END TRY
TRY: SWAP a(1), a(n): CATCH: PRINT ERR;: END TRY
TRY: a(n) = "x" + STR$(n): CATCH: PRINT ERR;: END TRY
TRY: a(1)(1 TO 1 \ z) = "y" + STR$(n): CATCH: PRINT ERR;: END TRY
TRY: MID$(a(1), z) = "y" + STR$(n): CATCH: PRINT ERR;: END TRY
TRY: MID$(a(n), 1) = "y" + STR$(n): CATCH: PRINT ERR;: END TRY
TRY: LSET a(n) = "y" + STR$(n): CATCH: PRINT ERR;: END TRY
TRY: a(1) = a(1) + a(n): CATCH: PRINT ERR;: END TRY
TRY: PRINT USING "@" + STR$(n); a(n): CATCH: PRINT ERR;: END TRY
TRY: WRITE a(n) + STR$(n): CATCH: PRINT ERR;: END TRY
TRY: OPEN "/tmp/fbc-no-such" + STR$(n) FOR INPUT AS #1: CATCH: PRINT ERR;: END TRY
TRY: a(0) = INPUT$(n, 5): CATCH: PRINT ERR;: END TRY
PRINT a(1); a(0)
DATA text
'> 999115999995356one1
