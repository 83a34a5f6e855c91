function tak(x, y, z) {
  if (y >= x) return z;
  return tak(tak((x - 1) | 0, y, z), tak((y - 1) | 0, z, x), tak((z - 1) | 0, x, y));
}
let total = 0;
for (let i = 1; i <= 80; i++) total += tak(26 + (i & 1), 17, 9);
console.log(String(total));
