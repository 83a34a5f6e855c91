const half = 500000;
const sieve = new Int8Array(half + 1);
let count = 0;
let total = 0;
for (let round = 1; round <= 300; round++) {
  for (let i = 0; i <= half; i++) sieve[i] = 1;
  count = 1;
  for (let i = 1; i <= half - 1; i++) {
    if (sieve[i]) {
      const p = 2 * i + 1;
      count++;
      for (let k = i + p; k <= half; k += p) sieve[k] = 0;
    }
  }
  total += count + round;
}
console.log(`${count} ${total}`);
