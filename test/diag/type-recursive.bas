TYPE A
  Next AS A
' ^^^^ [TYPE-RECURSIVE] 'A' would contain itself
END TYPE
