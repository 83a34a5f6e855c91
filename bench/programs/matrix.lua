local ffi = require("ffi")
local n = 300
local a, b = ffi.new("double[?]", n * n), ffi.new("double[?]", n * n)
local function eliminate(m)
  for k = 0, n - 2 do
    for i = k + 1, n - 1 do
      local factor = m[i * n + k] / m[k * n + k]
      m[i * n + k] = factor
      for j = k + 1, n - 1 do m[i * n + j] = m[i * n + j] - factor * m[k * n + j] end
    end
  end
end
local sum = 0
for round = 1, 120 do
  for i = 0, n - 1 do
    for j = 0, n - 1 do
      a[i * n + j] = (i * 7 + j * 3 + round) % 17
      b[i * n + j] = a[i * n + j]
    end
    a[i * n + i] = a[i * n + i] + 1000
  end
  eliminate(a)
  for i = 0, n - 1 do sum = sum + a[i * n + i] + b[i * n + n - 1 - i] end
end
print(math.floor(sum))
