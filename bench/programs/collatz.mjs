let best = 0;
let longest = 0;
let sum = 0;
for (let start = 1; start <= 3000000; start++) {
  let n = start;
  let steps = 0;
  while (n !== 1) {
    if (n % 2 === 0) n = n / 2;
    else n = 3 * n + 1;
    steps++;
  }
  sum += steps;
  if (steps > longest) {
    longest = steps;
    best = start;
  }
}
console.log(`${best} ${longest} ${sum}`);
