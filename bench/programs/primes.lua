local ffi = require("ffi")
local half = 500000
local sieve = ffi.new("int8_t[?]", half + 1)
local count, total = 0, 0
for round = 1, 300 do
  for i = 0, half do sieve[i] = 1 end
  count = 1
  for i = 1, half - 1 do
    if sieve[i] ~= 0 then
      local p = 2 * i + 1
      count = count + 1
      for k = i + p, half, p do sieve[k] = 0 end
    end
  end
  total = total + count + round
end
print(count .. " " .. total)
