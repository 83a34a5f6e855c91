local write, format = io.write, string.format
for i = 1, 1000000 do
  write(format("row %d: %.0f %.6g, ", i, i * i, i / 10))
  if i % 3 == 0 then write("fizz\n") else write(format("%d\n", i * 7)) end
end
