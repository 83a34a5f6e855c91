let vowels = 0;
let check = 0;
let same = 0;
for (let round = 1; round <= 2000; round++) {
  let text = '';
  for (let i = 0; i <= 9999; i++) text += String.fromCharCode(97 + ((i * 7 + round) % 26));
  let turned = '';
  for (let i = text.length - 1; i >= 0; i--) {
    const c = text[i];
    if ('aeiou'.includes(c)) {
      vowels++;
      turned += c.toUpperCase();
    } else if (c < 'n') turned += c;
    else turned += '.';
  }
  for (let i = 0; i < turned.length; i++) {
    check = (check * 31 + turned.charCodeAt(i)) % 1000003;
    if (turned[i] === text[i]) same++;
  }
}
console.log(`${vowels} ${check} ${same}`);
