TYPE P
  X AS INTEGER
END TYPE
DIM m AS HASHMAP OF P
m("a").X = 5
'^^^^^^^ [SYNTAX] this cannot be assigned; a variable, element or field is wanted
