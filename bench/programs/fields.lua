local sum, size = 0, 0
for round = 1, 300 do
  for i = 1, 5000 do
    local line = "id" .. i .. ";" .. i * round .. "; name" .. i % 100 .. " ;" .. string.format("%X", i) .. ";end"
    local parts, from = {}, 1
    while true do
      local at = line:find(";", from, true)
      parts[#parts + 1] = line:sub(from, (at or #line + 1) - 1)
      if not at then break end
      from = at + 1
    end
    sum = sum + tonumber(parts[2]) + #parts[3]:match("^%s*(.-)%s*$")
    for k = 1, #parts do
      if parts[k]:sub(1, 2) == "id" then parts[k] = parts[k]:sub(3) end
    end
    size = size + #table.concat(parts, ",")
  end
end
print(sum .. " " .. size)
