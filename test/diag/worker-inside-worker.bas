WORKER W() AS INTEGER
  WORKER Inner() AS INTEGER
' ^^^^^^ [WORKER-NEST] a WORKER cannot stand inside another
  END WORKER
END WORKER
