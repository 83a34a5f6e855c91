local size = 3000
local inside, steps = 0, 0
for row = 0, size - 1 do
  for column = 0, size - 1 do
    local x, y = 3 * column / size - 1.5, 2.5 * row / size - 1.25
    local xx, yy, n = x * x, y * y, 0
    while n < 500 and xx + yy < 4 do
      y = 2 * x * y + 0.1889
      x = xx - yy - 0.745
      xx, yy = x * x, y * y
      n = n + 1
    end
    steps = steps + n
    if n == 500 then inside = inside + 1 end
  end
end
print(inside .. " " .. steps)
