// Time of register allocation per instruction, on random functions of the toy target.
//
//     npx esbuild bench/regalloc.ts --bundle --platform=node --format=esm --outfile=/tmp/regalloc.mjs && node /tmp/regalloc.mjs
//
// Bundled as the package is: under tsx every import is a getter call. Sizes grow tenfold, so time per instruction must
// stay flat. Figures are processor time of this thread and its collector, best of several runs.

import { allocate } from '../src/regalloc/allocate.ts';
import { instructionCount, ToyGenerator, toyMachine } from '../test/unit/regalloc-toy.ts';

const machine = toyMachine({
  general: 14,
  vector: 14,
  saved: 5,
  hasGeneralScratch: false,
  isWide: false,
  jumpReadsSlot: true,
});

for (const variables of [8, 20]) {
  for (const size of [2_000, 20_000, 200_000]) {
    let best = Number.POSITIVE_INFINITY;
    let line = '';
    for (let run = 0; run < (size < 100_000 ? 8 : 2); run++) {
      const { machineFn } = new ToyGenerator(7, machine, size, variables);
      const { blocks } = machineFn.fn;
      const count = instructionCount(machineFn.fn);
      const phis = blocks.reduce((sum, block) => sum + block.phis.length, 0);
      const started = process.cpuUsage().user;
      const { counts } = allocate(machineFn, machine);
      best = Math.min(best, ((process.cpuUsage().user - started) * 1000) / (count + phis));
      const added = Object.entries(counts).map(([kind, number]) => `${number} ${kind}`);
      line = `${count} instructions, ${phis} phis, ${blocks.length} blocks; added ${added.join(', ')}`;
    }
    console.log(`${variables} variables: ${best.toFixed(0)} ns per instruction or phi; ${line}`);
  }
}
