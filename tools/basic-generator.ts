// Random BASIC programs: typed, deterministic, ending by construction. Everything comes from the seed.

import { array, data, defFn, initialise, record, recordType, scalar } from './basic-fuzz/declarations.ts';
import { known } from './basic-fuzz/known.ts';
import { dump } from './basic-fuzz/output.ts';
import { gosubParts, routine } from './basic-fuzz/routines.ts';
import { block } from './basic-fuzz/statements.ts';
import { Writer } from './basic-fuzz/writer.ts';

export interface GeneratorOptions {
  /** Statements of module level to aim at; by default the seed says, from 10 to 45. */
  readonly size?: number;
}

/** The program of a seed. */
export function generateBasic(seed: number, options: GeneratorOptions = {}): string {
  const w = new Writer(seed, options.size || 10 + (seed % 36));
  const { random } = w;
  const some = (count: number, make: (w: Writer) => void): void => {
    for (let i = 0; i < count; i++) make(w);
  };
  w.line(`RANDOMIZE ${random.below(1000)}`);
  if (random.chance(10)) {
    const option = random.pick(['DIGITS 17', 'DIGITS 3', 'LOGICAL', 'BITWISE']);
    w.line(`OPTION ${option}`);
    w.isLogical = option === 'LOGICAL';
  }
  if (random.chance(4)) {
    w.line('OPTION BASE 1');
    w.base = 1;
  }
  // Zero, as only the running program knows.
  w.line('DIM opaque AS INTEGER: opaque = LEN(COMMAND$)');
  some(random.below(3), recordType);
  some(random.between(4, 10), scalar);
  some(random.below(3), record);
  some(random.between(1, 5), array);
  some(random.below(3), data);
  some(random.below(3), defFn);
  const routines = Array.from({ length: random.below(5) }, () => routine(w));
  const parts = gosubParts(w, 2);
  // Some programs end in an error that nobody catches.
  w.isRisky = random.chance(10);
  initialise(w, 3);
  some(random.below(6), known);
  while (w.budget > 0) block(w);
  w.isRisky = false;
  dump(w);
  w.line('END');
  return `${[...w.lines, ...parts, ...routines.flat(), ...w.extras].join('\n')}\n`;
}
