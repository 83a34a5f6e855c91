' 3.3 A name that module code never mentions is a new local.
SUB s
  mine = mine + 1
  PRINT mine
END SUB
SUB t
  PRINT mine
END SUB
CALL s
CALL t
'> 1
'> 0
