// Does the generator of BASIC programs find mistakes? `node --import tsx tools/mutate-basic.ts [--count N] [--only TEXT]
// [--check]` plants one defect after the other in a copy of the compiler or the library (planted-defects.ts) and lets
// fuzz-basic.ts look for it, in at most N programs each.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plant } from './planted-defects.ts';

/** File, what stands there, what takes its place. */
type Row = readonly [file: string, from: string, to: string];

// biome-ignore format: a table
const rows: readonly Row[] = [
  ['src/ilgen/values.ts', '  else retainText(g, value.ref);', ''],
  ['src/ilgen/values.ts', '  if (!value.rung) return;\n  g.ladder.pop(value.rung);\n  if (isCounted(type)) release', '  if (!value.rung) return;\n  g.ladder.pop(value.rung);\n  if (isCounted(type)) release(g, type, value.ref);\n  if (isCounted(type)) release'],
  ['src/ilgen/array-homes.ts', '  for (const home of g.homes.cached) if (home.isExposed) reloadArray(g, home);', ''],
  ['src/ilgen/try.ts', '  if (depth !== null) b.set(g.gosub!.top, depth);', ''],
  ['src/ilgen/try.ts', '  for (const region of crosses) {\n    g.tries', '  for (const region of [...crosses].reverse()) {\n    g.tries'],
  ['src/ilgen/try.ts', '    within(g, handlerRung(failed), () => g.statements(clause.body));', '    within(g, outer, () => g.statements(clause.body));'],
  ['src/ilgen/convert.ts', 'return b.ins(isUnsigned(from) ? Op.extuw : Op.extsw, Cls.l, value);', 'return b.ins(Op.extsw, Cls.l, value);'],
  ['src/ilgen/for.ts', "  const notBelow = (): Ref => b.ins(relationOp(type, 'ge'), Cls.w, value, limit());", "  const notBelow = (): Ref => b.ins(relationOp(type, 'gt'), Cls.w, value, limit());"],
  ['src/ilgen/for.ts', "const isClose = compare('gt', counter.limit(), b.ins(Op.sub, cls, most, more));", "const isClose = compare('gt', counter.limit(), most);"],
  ['src/ilgen/control.ts', 'to > high ? to : high', 'to > high ? from : high'],
  ['src/opt/alias.ts', 'b.offset + b.size <= a.offset);\n    return this.mayMeet(a.object, b.object);', 'b.offset + b.size <= a.offset);\n    return a.object !== b.object && this.mayMeet(a.object, b.object);'],
  ['src/check/lookup.ts', '  variable.isCaptured = true;', ''],
  ['src/check/fold.ts', "    case 'multiply':\n      return a * b;\n    case 'quotient'", "    case 'multiply':\n      return a + b;\n    case 'quotient'"],
  ['src/check/declarations.ts', 'BigInt(c.options.base), longType)', '0n, longType)'],
  ['src/check/declarations.ts', ': BigInt(c.options.base),', ': 0n,'],
  ['src/opt/rules.ts', 'w: and x 255 -> extub x', 'w: and x 255 -> extsb x'],
  ['src/opt/rules.ts', 'wl: xor x x -> 0', 'wl: xor x x -> x'],
];

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '500' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    check: { type: 'boolean', default: false },
  },
});

plant({
  defects: rows
    .map(([file, from, to]) => ({ file, from, to }))
    .filter(({ file, from }) => `${file} ${from}`.includes(values.only)),
  parts: ['src', 'runtime'],
  checksOnly: values.check,
  look: (copy) => {
    const options = ['--count', values.count, '--seed', values.seed, '--first', '--out', join(copy.folder, 'out')];
    const { output, status } = copy.run('fuzz-basic.ts', ...options);
    const found = /^seed (\d+), (.*) \(.*\):$/m.exec(output);
    return found ? `seed ${found[1]}, ${found[2]}` : status === 0 ? null : 'no program runs';
  },
});
