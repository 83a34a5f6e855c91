' 1.9 At the start of a statement a contextual keyword before a point is a name.
TYPE P
  line AS INTEGER
  text AS STRING
END TYPE
DIM data AS P, input AS P, get(2) AS P
data.line = 1: input.text = "t": get(1).line = 5
SWAP data, input
PRINT data.text; input.line; get(1).line
WITH1 = 2: PRINT with1
'> t15
'> 2
