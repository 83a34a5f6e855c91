import { readFileSync, writeFileSync } from 'node:fs';
const name = process.argv[2];
let seed = 1;
const out = [];
for (let i = 1; i <= 240000; i++) {
  for (let k = 1; k <= 8; k++) {
    seed = (seed * 1103 + 12345) % 1000003;
    out.push(`Word${seed % 3000} `);
  }
  out.push('the end\n');
}
writeFileSync(name, out.join(''));
const counts = new Map();
for (const row of readFileSync(name, 'utf8').toLowerCase().split('\n')) {
  for (const word of row.split(' ')) if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
}
// The first in the order of the table that the other versions keep.
const slotOf = (word) => {
  let h = 0;
  for (let i = 0; i < word.length; i++) h = (h * 31 + word.charCodeAt(i)) & 16777215;
  return h & 8191;
};
let most = '';
for (const [word, count] of counts) {
  const best = counts.get(most) ?? 0;
  if (count > best || (count === best && slotOf(word) < slotOf(most))) most = word;
}
console.log(`${counts.size} ${most} ${counts.get(most)} ${counts.get('word77')}`);
