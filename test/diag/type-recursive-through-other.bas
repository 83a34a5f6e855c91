TYPE A
  Other AS B
END TYPE
TYPE B
  Back AS A
' ^^^^ [TYPE-RECURSIVE] 'B' would contain itself
END TYPE
