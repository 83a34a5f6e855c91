import { readFileSync, writeFileSync } from 'node:fs';
const name = process.argv[2];
let count = 0;
let size = 0;
for (let round = 1; round <= 20; round++) {
  const parts = [];
  for (let i = 1; i <= 100000; i++) parts.push(`line ${i} of round ${round}\n`);
  writeFileSync(name, parts.join(''));
  const rows = readFileSync(name, 'utf8').split('\n');
  rows.pop();
  for (const row of rows) {
    count++;
    size += row.length;
  }
}
console.log(`${count} ${size}`);
