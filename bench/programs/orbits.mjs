const bodies = [];
function move(dt) {
  for (let i = 0; i <= 5; i++) {
    const a = bodies[i];
    for (let j = i + 1; j <= 5; j++) {
      const b = bodies[j];
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const square = dx * dx + dy * dy + 0.01;
      const pull = dt / (square * Math.sqrt(square));
      a.u = a.u + dx * pull * b.mass;
      a.v = a.v + dy * pull * b.mass;
      b.u = b.u - dx * pull * a.mass;
      b.v = b.v - dy * pull * a.mass;
    }
  }
  for (let i = 0; i <= 5; i++) {
    const a = bodies[i];
    a.x = a.x + dt * a.u;
    a.y = a.y + dt * a.v;
  }
}
for (let i = 0; i <= 5; i++) {
  bodies.push({ x: i * 1.5 - 3, y: ((i * i) % 4) - 1, u: 0.125 * (i % 3), v: 0.25 - 0.0625 * i, mass: 1 + 0.5 * i });
}
for (let n = 1; n <= 5000000; n++) move(0.001);
let sum = 0;
for (let i = 0; i <= 5; i++) sum = Math.trunc(sum + bodies[i].x * 1000 + bodies[i].y * 100);
console.log(String(sum));
