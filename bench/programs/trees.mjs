const most = 200000;
const key = new Int32Array(most + 1);
const left = new Int32Array(most + 1);
const right = new Int32Array(most + 1);
const count = new Int32Array(most + 1);
let used = 0;
function fresh(value) {
  used++;
  key[used] = value;
  left[used] = right[used] = 0;
  count[used] = 1;
  return used;
}
function insert(root, value) {
  if (root === 0) return fresh(value);
  let at = root;
  for (;;) {
    if (value === key[at]) {
      count[at]++;
      return root;
    }
    const side = value < key[at] ? left : right;
    if (side[at] === 0) {
      side[at] = fresh(value);
      return root;
    }
    at = side[at];
  }
}
function weight(at, depth) {
  if (at === 0) return 0;
  return weight(left[at], depth + 1) + count[at] * depth + weight(right[at], depth + 1);
}
let total = 0;
for (let round = 1; round <= 10; round++) {
  let top = 0;
  let seed = round;
  used = 0;
  for (let i = 1; i <= most; i++) {
    seed = (seed * 1103 + 12345) % 1000003;
    top = insert(top, seed % 150000);
  }
  total += weight(top, 1);
}
console.log(`${used} ${total}`);
