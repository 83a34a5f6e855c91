// How fast IL becomes machine code: `npm run bench:compile [-- MODULES]`
//
// Random modules (tools/il-generator.ts) are optimised at -O1 and compiled for x86-64 in one warm process. Shown is what
// each stage takes, in nanoseconds per IL instruction before optimisation, and how many of these go through a second.

import { parse } from '../src/il/parse.ts';
import { optimise } from '../src/opt/passes.ts';
import { compileModule, defaultOptions, encodeModule, nativeStages } from '../src/target/native.ts';
import { amd64SysV } from '../src/target/x64/target.ts';
import { generateModule } from '../tools/il-generator.ts';

const count = Number(process.argv[2] ?? 300);
const texts = Array.from({ length: count }, (_, seed) => generateModule(seed, { size: 60, extensions: true }));
const now = (): number => performance.now();

function round(): { readonly times: Map<string, number>; readonly instructions: number; readonly records: number } {
  const times = new Map<string, number>(['optimise', ...nativeStages].map((stage) => [stage, 0]));
  const add = (stage: string, ms: number): void => {
    times.set(stage, times.get(stage)! + ms);
  };
  let instructions = 0;
  let records = 0;
  for (const text of texts) {
    const { module } = parse(text);
    for (const fn of module.fns) for (const block of fn.blocks) instructions += block.ins.length + 1;
    const start = now();
    optimise(module, 1);
    add('optimise', now() - start);
    const insts = compileModule(module, amd64SysV, defaultOptions, { now, time: add });
    encodeModule(insts, amd64SysV, defaultOptions, { now, time: add });
    records += insts.length;
  }
  return { times, instructions, records };
}

for (let i = 0; i < 3; i++) round();
const { times, instructions, records } = round();
const total = [...times.values()].reduce((sum, ms) => sum + ms, 0);
for (const [stage, ms] of times) {
  const share = ((100 * ms) / total).toFixed(0);
  console.log(`${stage.padEnd(10)} ${((ms * 1e6) / instructions).toFixed(0).padStart(6)} ns ${share.padStart(4)} %`);
}
const native = total - times.get('optimise')!;
console.log(`${instructions} IL instructions, ${records} records`);
console.log(
  `back end: ${((instructions / native) * 1000).toFixed(0)} IL instructions/s; with the optimiser ${((instructions / total) * 1000).toFixed(0)}`,
);
