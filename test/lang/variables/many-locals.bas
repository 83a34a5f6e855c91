' 3.3 More locals than there are registers, all alive.
SUB s
  a = 1: b = 2: c = 3: d = 4: e = 5: f = 6: g = 7: h = 8: i = 9: j = 10: k = 11: l = 12: m = 13: n = 14: o = 15: p = 16: q = 17: r = 18
  a% = 1: b% = 2: c% = 3: d% = 4: e% = 5: f% = 6: g% = 7: h% = 8: i% = 9: j% = 10: k% = 11: l% = 12: m% = 13: n% = 14: o% = 15: p% = 16
  FOR z = 1 TO 2
    a = a + r: r = r + a: a% = a% + p%: p% = p% + b%
  NEXT
  PRINT a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p + q + r
  PRINT a% + b% + c% + d% + e% + f% + g% + h% + i% + j% + k% + l% + m% + n% + o% + p%; a%; p%
END SUB
CALL s
'> 301
'> 1743520
