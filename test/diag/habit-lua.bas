local x = 5
function add(a, b)
'^^^^^^^ [BLOCK] this FUNCTION has no END FUNCTION
  return a + b
end
print(add(1, 2))
if x ~= 5 then
'^ [BLOCK] this IF has no END IF
'    ^^ [LEX] there is no '~=' here; write <>
  print("no")
end
for i = 1, 10 do
'        ^ [SYNTAX] 'TO' expected in FOR, not ','
  print(i)
end
