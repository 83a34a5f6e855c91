const size = 3000;
let inside = 0;
let steps = 0;
for (let row = 0; row < size; row++) {
  for (let column = 0; column < size; column++) {
    let x = (3 * column) / size - 1.5;
    let y = (2.5 * row) / size - 1.25;
    let xx = x * x;
    let yy = y * y;
    let n = 0;
    while (n < 500 && xx + yy < 4) {
      y = 2 * x * y + 0.1889;
      x = xx - yy - 0.745;
      xx = x * x;
      yy = y * y;
      n++;
    }
    steps += n;
    if (n === 500) inside++;
  }
}
console.log(`${inside} ${steps}`);
