// How fast IL becomes machine code: `npm run bench:compile [-- TARGET]`
//
// Random code (tools/il-generator.ts) is optimised at -O1 and compiled in one warm process: once as many small functions,
// then as single functions of growing length. Shown is what each stage takes, in nanoseconds of processor time per IL
// instruction before optimisation, and how many of these go through a second. Time per instruction must not grow with
// the function.

import { parse } from '../src/il/parse.ts';
import { optimise } from '../src/opt/passes.ts';
import { nativeTarget } from '../src/session/native.ts';
import { compileModule, defaultOptions, encodeModule, nativeStages, type NativeTarget } from '../src/target/native.ts';
import { generateModule } from '../tools/il-generator.ts';

/** Processor time of this process in milliseconds: what else the machine does is not counted. */
const now = (): number => process.cpuUsage().user / 1000;

interface Round {
  readonly times: Map<string, number>;
  readonly instructions: number;
  readonly records: number;
}

function round(texts: readonly string[], target: NativeTarget): Round {
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
    const insts = compileModule(module, target, defaultOptions, { now, time: add });
    encodeModule(insts, target, defaultOptions, { now, time: add });
    records += insts.length;
  }
  return { times, instructions, records };
}

const total = ({ times }: Round): number => [...times.values()].reduce((sum, ms) => sum + ms, 0);

function show(name: string, texts: readonly string[], target: NativeTarget, rounds: number): void {
  let best: Round | null = null;
  for (let i = 0; i < rounds; i++) {
    const one = round(texts, target);
    if (best === null || total(one) < total(best)) best = one;
  }
  const { times, instructions, records } = best!;
  const cells = [...times].map(([stage, ms]) => `${stage} ${((ms * 1e6) / instructions).toFixed(0)}`);
  const native = total(best!) - times.get('optimise')!;
  console.log(`${name}: ${instructions} IL instructions, ${records} records; ns each: ${cells.join(', ')}`);
  console.log(`    back end ${((instructions / native) * 1000).toFixed(0)} IL instructions/s`);
}

const target = (await nativeTarget(process.argv[2] ?? 'amd64_sysv'))!;
const small = Array.from({ length: 300 }, (_, seed) => generateModule(seed, { size: 60, extensions: true }));
show('small functions', small, target, 4);
for (const size of [600, 6_000, 60_000]) {
  show(
    `one function of size ${size}`,
    [generateModule(7, { size, extensions: true, returns: false })],
    target,
    size < 10_000 ? 4 : 2,
  );
}
