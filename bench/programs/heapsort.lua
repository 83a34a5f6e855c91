local ffi = require("ffi")
local n = 300000
local keys = ffi.new("int32_t[?]", n)
local function sink(heap, start, limit)
  local root = start
  while true do
    local child = 2 * root + 1
    if child >= limit then return end
    if child + 1 < limit and heap[child] < heap[child + 1] then child = child + 1 end
    if heap[root] >= heap[child] then return end
    heap[root], heap[child] = heap[child], heap[root]
    root = child
  end
end
local seed, wrong, sum = 7, 0, 0
for round = 1, 16 do
  for i = 0, n - 1 do
    seed = (seed * 1103 + 12345) % 1000003
    keys[i] = seed
  end
  for i = n / 2 - 1, 0, -1 do sink(keys, i, n) end
  for i = n - 1, 1, -1 do
    keys[0], keys[i] = keys[i], keys[0]
    sink(keys, 0, i)
  end
  for i = 1, n - 1 do if keys[i - 1] > keys[i] then wrong = wrong + 1 end end
  for i = 0, n - 1, 1000 do sum = sum + keys[i] end
end
print(wrong .. " " .. sum)
