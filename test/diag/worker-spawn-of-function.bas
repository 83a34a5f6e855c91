FUNCTION F() AS INTEGER
END FUNCTION
h = SPAWN F()
'         ^ [UNDEF-PROC] 'F' is not a worker
