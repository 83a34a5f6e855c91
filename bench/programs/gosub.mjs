const code = Int32Array.from([1, 17, 1, 5, 2, 4, 3, 2, 5, 0, 0, 0]);
const stack = new Int32Array(101);
let pc = 0;
let sp = 0;
let x = 0;
let n = 0;
let steps = 0;
const push = () => {
  sp++;
  stack[sp] = x;
};
const pop = () => {
  x = stack[sp];
  sp--;
};
for (let round = 1; round <= 6000; round++) {
  n = 20000;
  pc = sp = 0;
  let op;
  do {
    op = code[pc];
    pc++;
    steps++;
    switch (op) {
      case 1:
        x = code[pc];
        pc++;
        push();
        break;
      case 2:
        pop();
        stack[sp] = (stack[sp] * 3 + x) % 1000003;
        break;
      case 3:
        n--;
        if (n > 0) pc = code[pc];
        else pc++;
        break;
      case 4:
        stack[sp] ^= n;
        break;
    }
  } while (op < 5);
}
console.log(`${stack[1]} ${steps}`);
