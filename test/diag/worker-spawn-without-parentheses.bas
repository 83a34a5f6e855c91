WORKER W() AS INTEGER
END WORKER
h = SPAWN W
'          ^ [SYNTAX] '(' expected after the worker of SPAWN, not the end of the line
