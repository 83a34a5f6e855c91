local ffi = require("ffi")
local n = 1500
local function entry(i, j) return 1 / ((i + j) * (i + j + 1) / 2 + i + 1) end
local function times(x, y)
  for i = 0, n - 1 do
    local sum = 0
    for j = 0, n - 1 do sum = sum + entry(i, j) * x[j] end
    y[i] = sum
  end
end
local function transposed(x, y)
  for i = 0, n - 1 do
    local sum = 0
    for j = 0, n - 1 do sum = sum + entry(j, i) * x[j] end
    y[i] = sum
  end
end
local u, v, w = ffi.new("double[?]", n), ffi.new("double[?]", n), ffi.new("double[?]", n)
for i = 0, n - 1 do u[i] = 1 end
for round = 1, 40 do
  times(u, w)
  transposed(w, v)
  times(v, w)
  transposed(w, u)
end
local uv, vv = 0, 0
for i = 0, n - 1 do
  uv = uv + u[i] * v[i]
  vv = vv + v[i] * v[i]
end
print(math.floor(math.sqrt(uv / vv) * 1000000000))
