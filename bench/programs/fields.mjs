let sum = 0;
let size = 0;
for (let round = 1; round <= 300; round++) {
  for (let i = 1; i <= 5000; i++) {
    const line = `id${i};${i * round}; name${i % 100} ;${i.toString(16).toUpperCase()};end`;
    const parts = line.split(';');
    sum += Number(parts[1]) + parts[2].trim().length;
    for (let k = 0; k < parts.length; k++) if (parts[k].startsWith('id')) parts[k] = parts[k].slice(2);
    size += parts.join(',').length;
  }
}
console.log(`${sum} ${size}`);
