local ffi, bit = require("ffi"), require("bit")
local code = ffi.new("int[21]", { 1, 17, 1, 5, 2, 4, 3, 2, 5, 0, 0, 0 })
local stack = ffi.new("int[101]")
local pc, sp, x, n, steps = 0, 0, 0, 0, 0
for round = 1, 6000 do
  n, pc, sp = 20000, 0, 0
  local op
  repeat
    op = code[pc]
    pc = pc + 1
    steps = steps + 1
    if op == 1 then
      x = code[pc]
      pc = pc + 1
      sp = sp + 1
      stack[sp] = x
    elseif op == 2 then
      x = stack[sp]
      sp = sp - 1
      stack[sp] = (stack[sp] * 3 + x) % 1000003
    elseif op == 3 then
      n = n - 1
      if n > 0 then pc = code[pc] else pc = pc + 1 end
    elseif op == 4 then
      stack[sp] = bit.bxor(stack[sp], n)
    end
  until op >= 5
end
print(stack[1] .. " " .. steps)
