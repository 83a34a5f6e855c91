WORKER W(n) AS INTEGER
END WORKER
PRINT W(5)
'     ^ [WORKER-CALL] 'W' is a worker; it is started with SPAWN
W 5
' [WORKER-CALL] 'W' is a worker; it is started with SPAWN
