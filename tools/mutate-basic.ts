// Does the generator of BASIC programs find mistakes? `node --import tsx tools/mutate-basic.ts [--count N] [--only TEXT]` plants
// one defect after the other in a copy of the compiler or the library and lets fuzz-basic.ts look for it, in at most N programs
// each. A defect that escapes shows a gap in the generator. The text to be replaced must occur exactly once, so that this list
// keeps up with the code.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** File, what stands there, what takes its place. */
type Defect = readonly [file: string, from: string, to: string];

// biome-ignore format: a table
const defects: readonly Defect[] = [
  ['src/ilgen/values.ts', '  else retainText(g, value.ref);', ''],
  ['src/ilgen/values.ts', '  if (!value.rung) return;\n  g.ladder.pop(value.rung);\n  if (isCounted(type)) release', '  if (!value.rung) return;\n  g.ladder.pop(value.rung);\n  if (isCounted(type)) release(g, type, value.ref);\n  if (isCounted(type)) release'],
  ['src/ilgen/array-homes.ts', '  for (const home of g.homes.cached) if (home.isExposed) reloadArray(g, home);', ''],
  ['src/ilgen/try.ts', '  if (depth !== null) b.set(g.gosub!.top, depth);', ''],
  ['src/ilgen/try.ts', '  for (const region of crosses) {', '  for (const region of [...crosses].reverse()) {'],
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

function main(): void {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '500' },
      only: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  const root = join(import.meta.dirname, '..');
  let escaped = 0;
  for (const [file, from, to] of defects) {
    if (values.only !== undefined && !`${file} ${from}`.includes(values.only)) continue;
    const place = mkdtempSync(join(tmpdir(), 'mutate-'));
    try {
      for (const part of ['src', 'runtime', 'tools', 'package.json', 'tsconfig.json']) {
        cpSync(join(root, part), join(place, part), { recursive: true });
      }
      symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
      const path = join(place, file);
      const text = readFileSync(path, 'utf8');
      if (text.split(from).length !== 2) throw new Error(`${file} does not have once: ${from}`);
      writeFileSync(
        path,
        text.replace(from, () => to),
      );
      const options = ['--count', values.count, '--seed', values.seed, '--first', '--out', join(place, 'out')];
      const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/fuzz-basic.ts', ...options], {
        cwd: place,
        encoding: 'utf8',
      });
      const found = /^seed (\d+), (.*) \(.*\):$/m.exec(stdout);
      if (status === 0) escaped++;
      const outcome = found ? `seed ${found[1]}, ${found[2]}` : status === 0 ? 'ESCAPED' : 'no program runs';
      console.log(`${outcome.padEnd(40)} ${file}: ${to.trim().split('\n').at(-1)}`);
    } finally {
      rmSync(place, { recursive: true });
    }
  }
  console.log(`${escaped} escaped`);
  process.exitCode = escaped > 0 ? 1 : 0;
}

main();
