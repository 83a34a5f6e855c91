// Are mistakes of the back ends found? `node --import tsx tools/mutate-native.ts [--count N] [--only TEXT] [-t x64|arm64]
// [--check]` plants one subtle defect after the other in a copy (planted-defects.ts) and lets tests of calls, then
// fuzz-native.ts look for it, in at most N random modules.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plant } from './planted-defects.ts';

/** Target, file in src, what stands there, what takes its place. */
type Row = readonly [target: 'x64' | 'arm64', file: string, from: string, to: string];

// biome-ignore format: a table
const rows: readonly Row[] = [
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

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string', short: 't' },
    check: { type: 'boolean', default: false },
  },
});

const files = ['calls', 'call-effects', 'frames', 'fused-branches', 'scaled'].map((name) => `test/il/${name}.il`);

plant({
  defects: rows
    .map(([target, file, from, to]) => ({ target, file: `src/${file}`, from, to }))
    .filter(({ target, file, from }) => {
      const isAsked = values.target === undefined || values.target === target;
      return isAsked && `${file} ${from}`.includes(values.only);
    }),
  parts: ['src', 'test/il'],
  checksOnly: values.check,
  look: (copy, { target }) => {
    const failed = /^FAIL (.*)/m.exec(copy.run('native-test.ts', '-t', target, ...files).output);
    const fuzz = ['--count', values.count, '--seed', values.seed, '--batch', '10', '--first'];
    const out = ['--out', join(copy.folder, 'found')];
    const found = failed ?? /^(seed .*)/m.exec(copy.run('fuzz-native.ts', '-t', target, ...fuzz, ...out).output);
    return found ? `${target}: ${found[1]!.slice(0, 120)}` : null;
  },
});
