local ffi = require("ffi")
local n = 10
local columns, rising, falling = ffi.new("int[11]"), ffi.new("int[21]"), ffi.new("int[21]")
local solutions = 0
local function place(row)
  if row > n then
    solutions = solutions + 1
    return
  end
  for c = 1, n do
    if columns[c] == 0 and rising[row + c] == 0 and falling[row - c + n] == 0 then
      columns[c], rising[row + c], falling[row - c + n] = 1, 1, 1
      place(row + 1)
      columns[c], rising[row + c], falling[row - c + n] = 0, 0, 0
    end
  end
end
for round = 1, 300 do place(1) end
print(solutions)
