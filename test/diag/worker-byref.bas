WORKER W(BYREF n AS INTEGER) AS INTEGER
'        ^^^^^^^^^^^^^^^^^^ [WORKER-BYREF] a worker cannot take a parameter by reference
END WORKER
