TYPE A
  Inner AS B
END TYPE
TYPE B
  Items(3) AS A
' ^^^^^ [TYPE-RECURSIVE] 'B' would contain itself
END TYPE
DIM v AS A
