const out = [];
for (let i = 1; i <= 1000000; i++) {
  out.push(`row ${i}: ${i * i} ${Number((i / 10).toPrecision(6))}, ${i % 3 === 0 ? 'fizz' : i * 7}\n`);
}
process.stdout.write(out.join(''));
