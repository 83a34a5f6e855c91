local ffi = require("ffi")
ffi.cdef("typedef struct { int key, left, right, count; } Node;")
local most = 200000
local nodes = ffi.new("Node[?]", most + 1)
local used = 0
local function fresh(value)
  used = used + 1
  local node = nodes[used]
  node.key, node.left, node.right, node.count = value, 0, 0, 1
  return used
end
local function insert(root, value)
  if root == 0 then return fresh(value) end
  local at = root
  while true do
    local node = nodes[at]
    if value == node.key then
      node.count = node.count + 1
      return root
    elseif value < node.key then
      if node.left == 0 then
        node.left = fresh(value)
        return root
      end
      at = node.left
    else
      if node.right == 0 then
        node.right = fresh(value)
        return root
      end
      at = node.right
    end
  end
end
local function weight(at, depth)
  if at == 0 then return 0 end
  local node = nodes[at]
  return weight(node.left, depth + 1) + node.count * depth + weight(node.right, depth + 1)
end
local total = 0
for round = 1, 10 do
  used = 0
  local top, seed = 0, round
  for i = 1, most do
    seed = (seed * 1103 + 12345) % 1000003
    top = insert(top, seed % 150000)
  end
  total = total + weight(top, 1)
end
print(used .. " " .. total)
