DEF FNa(x)
'         ^ [SYNTAX] DEF FN is a single line: DEF FNname(…) = value
  FNa = x * 2
END DEF
'^^^^^^ [BLOCK] DEF FN is a single line and has no END DEF
