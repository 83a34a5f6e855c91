local name = arg[1]
local count, size = 0, 0
for round = 1, 20 do
  local file = io.open(name, "w")
  for i = 1, 100000 do file:write("line ", i, " of round ", round, "\n") end
  file:close()
  for row in io.lines(name) do
    count = count + 1
    size = size + #row
  end
end
print(count .. " " .. size)
