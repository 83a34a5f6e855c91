local best, longest, sum = 0, 0, 0
for start = 1, 3000000 do
  local n, steps = start, 0
  while n ~= 1 do
    if n % 2 == 0 then n = n / 2 else n = 3 * n + 1 end
    steps = steps + 1
  end
  sum = sum + steps
  if steps > longest then longest, best = steps, start end
end
print(best .. " " .. longest .. " " .. sum)
