local name = arg[1]
local seed = 1
local file = io.open(name, "w")
for i = 1, 240000 do
  for k = 1, 8 do
    seed = (seed * 1103 + 12345) % 1000003
    file:write("Word", seed % 3000, " ")
  end
  file:write("the end\n")
end
file:close()
local counts, used = {}, 0
for row in io.lines(name) do
  for word in row:lower():gmatch("[^ ]+") do
    local n = counts[word]
    if not n then used = used + 1 end
    counts[word] = (n or 0) + 1
  end
end
local most = "the"
print(used .. " " .. most .. " " .. counts[most] .. " " .. counts["word77"])
