// Are mistakes of the back ends found? `node --import tsx tools/mutate-native.ts [--count N] [--only TEXT] [-t x64|arm64]`
// plants one subtle defect after the other in a copy and lets tests of calls, then fuzz-native.ts look for it, in at most
// N random modules. A defect that escapes shows a gap in the tests, in the generator, in the checker of allocations or in
// the driver. The text to be replaced must occur exactly once, so that this list keeps up with the code.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Target, file in src, what stands there, what takes its place. */
type Defect = readonly [target: 'x64' | 'arm64', file: string, from: string, to: string];

// biome-ignore format: a table
const defects: readonly Defect[] = [
  // Two values in one slot
  ['x64', 'regalloc/slots.ts', 'busy.firstEnd() < first[root]!', 'busy.firstEnd() < first[root]! + 12'],
  ['x64', 'regalloc/slots.ts', 'if (merged.length > 0 && merged[merged.length - 1]! >= first) return undefined;', ''],
  // A register that an instruction destroys, and one that a call destroys
  ['x64', 'target/x64/target.ts', 'implicit(RegSet.of(R.rax), RegSet.of(R.rdx), RegSet.of(R.rax))', 'implicit(RegSet.of(R.rax), RegSet.of(R.rdx), noRegs)'],
  ['x64', 'regalloc/allocate.ts', 'written.addSet(implicit.clobbers);', ''],
  // Moves
  ['x64', 'regalloc/moves.ts', 'at === last ? saved : this.from[at]!', 'at === first ? saved : this.from[at]!'],
  ['x64', 'regalloc/moves.ts', 'const cls = order.some((other) => this.cls[other] === Cls.l) ? Cls.l : Cls.w;', 'const cls = Cls.w;'],
  // Flags
  ['x64', 'target/x64/collect.ts', '[Cond.l, Cond.s],', '[Cond.l, Cond.l],'],
  ['x64', 'target/x64/collect.ts', 'if ((bits & Trait.readsFlags) !== 0) isLive = true;\n    else if', 'if'],
  ['x64', 'target/x64/collect.ts', 'else if (s1 === next) this.conditional(block.cond ^ 1, s2!, s1!);', 'else if (s1 === next) this.conditional(s2!.isCold ? block.cond : block.cond ^ 1, s2!, s1!);'],
  ['x64', 'target/x64/collect.ts', 'this.branch(jcc[Cond.ne]!, this.labelOf(no));\n      this.branch(jcc[Cond.np]!', 'this.branch(jcc[Cond.np]!'],
  // Addresses
  ['x64', 'target/x64/selector.ts', 'parts.scale = 1 << amount;', 'parts.scale = 1 << Math.min(amount, 2);'],
  ['x64', 'target/x64/selector.ts', 'return this.defEpoch[ref >>> 3] === this.epoch ? ins : null;', 'return ins;'],
  ['x64', 'target/x64/collect.ts', 'if (offset === 128) this.form(is64 ? F.subImm64 : F.subImm32, to, -1, -128);', 'if (offset === 128) this.form(is64 ? F.subImm64 : F.subImm32, to, -1, 128);'],
  // Widths
  ['x64', 'target/x64/select-memory.ts', 'ins.cls === Cls.l ? x.loadSigned.word : x.loadWord', 'x.loadWord'],
  ['x64', 'target/x64/collect.ts', 'if (to !== from || cls === Cls.w) this.moveGeneral(to, from, cls === Cls.w);', 'if (to !== from) this.moveGeneral(to, from, true);'],
  // Frames
  ['x64', 'target/x64/frame.ts', 'this.size = roundUp(-low + machineFn.outgoingSize, 16);', 'this.size = roundUp(-low + machineFn.outgoingSize, 8);'],
  ['x64', 'target/x64/frame.ts', 'register < firstVector && register !== R.rbp', 'register < firstVector && register !== R.rbp && register !== R.r14'],
  ['x64', 'regalloc/demote.ts', 'if (this.localBlock[t] === this.block.id) return', 'if (this.localBlock[t]! >= 0) return'],
  // ARM64
  ['arm64', 'target/arm64/fuse.ts', 'first.rm = first.rd;\n    first.rd = second.rd;', 'first.rm = second.rd;'],
  ['arm64', 'target/arm64/fuse.ts', 'if (isLoad && isStore(inst)) return -1;', ''],
  ['arm64', 'target/arm64/fuse.ts', 'if (!isLoad && writes(inst) && inst.rd === second.rd) return false;', ''],
  ['arm64', 'target/arm64/conditions.ts', "isInverted = cond === Cond.ge;", "isInverted = cond === Cond.lt;"],
  ['arm64', 'target/arm64/conditions.ts', 'BranchTest.firstBit + (cls === Cls.w ? 31 : 63)', 'BranchTest.firstBit + 63'],
  ['arm64', 'target/arm64/lower-calls.ts', 'return { destroyed, narrowed: noRegs };', 'return { destroyed: noRegs, narrowed: noRegs };'],
  ['arm64', 'target/arm64/frame.ts', 'let end = this.savedAt + 8 * saved.length;', 'let end = this.savedAt + 8 * (saved.length - 1);'],
  ['arm64', 'target/arm64/selector.ts', 'offset % size === 0 && offset <= 4095 * size', 'offset <= 4095 * size'],
];

function main(): void {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '100' },
      only: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      target: { type: 'string', short: 't' },
    },
  });
  const root = join(import.meta.dirname, '..');
  let escaped = 0;
  for (const [target, file, from, to] of defects) {
    if (values.target !== undefined && values.target !== target) continue;
    if (!`${file} ${from}`.includes(values.only)) continue;
    const place = mkdtempSync(join(tmpdir(), 'mutate-'));
    try {
      for (const part of ['src', 'tools', 'test/il', 'package.json', 'tsconfig.json']) {
        cpSync(join(root, part), join(place, part), { recursive: true });
      }
      symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'));
      const path = join(place, 'src', file);
      const text = readFileSync(path, 'utf8');
      if (text.split(from).length !== 2) throw new Error(`${file} does not have once: ${from}`);
      writeFileSync(
        path,
        text.replace(from, () => to),
      );
      const run = (tool: string, ...args: string[]): string =>
        spawnSync(process.execPath, ['--import', 'tsx', `tools/${tool}`, '-t', target, ...args], {
          cwd: place,
          encoding: 'utf8',
        }).stdout;
      const files = ['calls', 'call-effects', 'frames', 'fused-branches', 'scaled'].map((name) => `test/il/${name}.il`);
      const failed = /^FAIL (.*)/m.exec(run('native-test.ts', ...files));
      const fuzz = ['--count', values.count, '--seed', values.seed, '--batch', '10', '--first'];
      const found = failed ?? /^(seed .*)/m.exec(run('fuzz-native.ts', ...fuzz, '--out', join(place, 'found')));
      if (!found) escaped++;
      const outcome = found ? `found: ${found[1]!.slice(0, 120)}` : 'ESCAPED';
      console.log(`${target} ${file}: ${to.split('\n')[0] || `without ${from.split('\n')[0]}`}\n    ${outcome}`);
    } finally {
      rmSync(place, { recursive: true });
    }
  }
  console.log(`${escaped} escaped`);
  process.exitCode = escaped > 0 ? 1 : 0;
}

main();
