SUB Inner
  THROW 150, 77
END SUB
Inner
'! Unhandled exception at line 77: Unknown error (error code 150)
'! exit 1
