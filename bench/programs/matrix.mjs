const n = 300;
const a = new Float64Array(n * n);
const b = new Float64Array(n * n);
function eliminate(m) {
  for (let k = 0; k <= n - 2; k++) {
    for (let i = k + 1; i <= n - 1; i++) {
      const factor = m[i * n + k] / m[k * n + k];
      m[i * n + k] = factor;
      for (let j = k + 1; j <= n - 1; j++) m[i * n + j] -= factor * m[k * n + j];
    }
  }
}
let sum = 0;
for (let round = 1; round <= 120; round++) {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      a[i * n + j] = (i * 7 + j * 3 + round) % 17;
      b[i * n + j] = a[i * n + j];
    }
    a[i * n + i] += 1000;
  }
  eliminate(a);
  for (let i = 0; i < n; i++) sum = sum + a[i * n + i] + b[i * n + n - 1 - i];
}
console.log(String(Math.floor(sum)));
