local ffi = require("ffi")
ffi.cdef("typedef struct { double x, y, u, v, mass; } Body;")
local bodies = ffi.new("Body[6]")
local sqrt = math.sqrt
local function move(dt)
  for i = 0, 5 do
    local a = bodies[i]
    for j = i + 1, 5 do
      local b = bodies[j]
      local dx, dy = b.x - a.x, b.y - a.y
      local square = dx * dx + dy * dy + 0.01
      local pull = dt / (square * sqrt(square))
      a.u = a.u + dx * pull * b.mass
      a.v = a.v + dy * pull * b.mass
      b.u = b.u - dx * pull * a.mass
      b.v = b.v - dy * pull * a.mass
    end
  end
  for i = 0, 5 do
    local a = bodies[i]
    a.x = a.x + dt * a.u
    a.y = a.y + dt * a.v
  end
end
for i = 0, 5 do
  local a = bodies[i]
  a.x, a.y, a.u, a.v, a.mass = i * 1.5 - 3, i * i % 4 - 1, 0.125 * (i % 3), 0.25 - 0.0625 * i, 1 + 0.5 * i
end
for n = 1, 5000000 do move(0.001) end
local sum = 0
for i = 0, 5 do
  sum = sum + bodies[i].x * 1000 + bodies[i].y * 100
  sum = sum < 0 and math.ceil(sum) or math.floor(sum)
end
print(sum)
