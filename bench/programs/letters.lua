local vowels, check, same = 0, 0, 0
for round = 1, 2000 do
  local parts = {}
  for i = 0, 9999 do parts[#parts + 1] = string.char(97 + (i * 7 + round) % 26) end
  local text = table.concat(parts)
  parts = {}
  for i = #text, 1, -1 do
    local c = text:sub(i, i)
    if ("aeiou"):find(c, 1, true) then
      vowels = vowels + 1
      parts[#parts + 1] = c:upper()
    elseif c < "n" then
      parts[#parts + 1] = c
    else
      parts[#parts + 1] = "."
    end
  end
  local turned = table.concat(parts)
  for i = 1, #turned do
    check = (check * 31 + turned:byte(i)) % 1000003
    if turned:byte(i) == text:byte(i) then same = same + 1 end
  end
end
print(vowels .. " " .. check .. " " .. same)
