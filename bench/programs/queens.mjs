const n = 10;
const columns = new Int32Array(n + 1);
const rising = new Int32Array(2 * n + 1);
const falling = new Int32Array(2 * n + 1);
let solutions = 0;
function place(row) {
  if (row > n) {
    solutions++;
    return;
  }
  for (let c = 1; c <= n; c++) {
    if (columns[c] === 0 && rising[row + c] === 0 && falling[row - c + n] === 0) {
      columns[c] = rising[row + c] = falling[row - c + n] = 1;
      place(row + 1);
      columns[c] = rising[row + c] = falling[row - c + n] = 0;
    }
  }
}
for (let round = 1; round <= 300; round++) place(1);
console.log(String(solutions));
