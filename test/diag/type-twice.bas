TYPE P
  X AS INTEGER
END TYPE
TYPE P
'    ^ [TYPE-DUP] there is already a type 'P'
  Y AS INTEGER
END TYPE
