const n = 1500;
const entry = (i, j) => 1 / ((((i + j) * (i + j + 1)) >> 1) + i + 1);
function times(x, y) {
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += entry(i, j) * x[j];
    y[i] = sum;
  }
}
function timesTransposed(x, y) {
  for (let i = 0; i < n; i++) {
    let sum = 0;
    for (let j = 0; j < n; j++) sum += entry(j, i) * x[j];
    y[i] = sum;
  }
}
const u = new Float64Array(n).fill(1);
const v = new Float64Array(n);
const w = new Float64Array(n);
for (let round = 1; round <= 40; round++) {
  times(u, w);
  timesTransposed(w, v);
  times(v, w);
  timesTransposed(w, u);
}
let uv = 0;
let vv = 0;
for (let i = 0; i < n; i++) {
  uv += u[i] * v[i];
  vv += v[i] * v[i];
}
console.log(String(Math.floor(Math.sqrt(uv / vv) * 1e9)));
