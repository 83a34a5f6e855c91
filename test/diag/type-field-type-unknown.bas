TYPE P
  X AS Intger
'      ^^^^^^ [TYPE-UNKNOWN] there is no type 'Intger'; did you mean 'INTEGER'?
END TYPE
