// Does the fuzzer find mistakes? `node --import tsx tools/mutate-il.ts [--count N] [--only TEXT] [--check]` plants one subtle
// defect after the other in a copy of the optimiser (planted-defects.ts) and lets fuzz-il.ts look for it, level 2, at most
// N random modules each.

import { parseArgs } from 'node:util';
import { plant } from './planted-defects.ts';

/** File in src/opt, what stands there, what takes its place. */
type Row = readonly [file: string, from: string, to: string];

// biome-ignore format: a table
const rows: readonly Row[] = [
  ['rules.ts', 'wl: add (sub x y) y -> x', 'wl: add (sub x y) y -> y'],
  ['rules.ts', 'wl: sub c (sub d x) -> add x [sub c d]', 'wl: sub c (sub d x) -> add x [sub d c]'],
  ['rules.ts', 'wl: mul (shl x k) c -> mul x [shl c k]', 'wl: mul (shl x k) c -> mul x [shl k c]'],
  ['rules.ts', 'wl: shr (shl x c) c -> and x [shr -1 c]', 'wl: shr (shl x c) c -> and x [shl -1 c]'],
  ['rules.ts', 'wl: or (and x y) y -> y', 'wl: or (and x y) y -> x'],
  ['rules.ts', 'wl: c{sle,sgt,sge,slt}w x {-1,-1,1,1} -> c{slt,sge,sgt,sle}w x 0', 'wl: c{sle,sgt,sge,slt}w x {-1,-1,1,1} -> c{sle,sgt,sge,slt}w x 0'],
  ['rules.ts', 'l: sel (c{slt,sle,sgt,sge}l x y) y x -> {smax,smax,smin,smin} x y', 'l: sel (c{slt,sle,sgt,sge}l x y) y x -> {smax,smax,smin,smax} x y'],
  ['rules.ts', 'amountsAdd: ([c, d], cls) => c! >= 0n && d! >= 0n && c! + d! < widths[cls]!', 'amountsAdd: ([c, d], cls) => c! >= 0n && d! >= 0n && c! + d! <= widths[cls]!'],
  ['rules.ts', 'sd: sub x 0.0 -> x', 'sd: sub x -0.0 -> x'],
  ['rules.ts', 'isInt32: ([c]) => BigInt.asIntN(32, c!) === c!', 'isInt32: ([c]) => BigInt.asUintN(32, c!) === c!'],
  ['gvn.ts', "else if (isTrue && isNarrow) this.learn(ref, this.fn.int(1));", "else if (isTrue) this.learn(ref, this.fn.int(1));"],
  ['relations.ts', '0b010_010, 0b101_101, 0b011_111,', '0b010_010, 0b101_101, 0b001_111,'],
  ['relations.ts', 'return (turn(mask >> 3) << 3) | turn(mask & 7);', 'return (turn(mask >> 3) << 3) | (mask & 7);'],
  ['widths.ts', 'return this.set(ins.to, cls, u, Math.max(this.signed(a, cls), this.signed(b, cls)) + 1);', 'return this.set(ins.to, cls, u, Math.max(this.signed(a, cls), this.signed(b, cls)));'],
  ['widths.ts', 'this.set(ins.to, ins.cls, u < bits ? u : 64,', 'this.set(ins.to, ins.cls, u <= bits ? u : 64,'],
  ['sccp.ts', 'this.lattice[t] === arg ? arg : bottom', 'this.lattice[t] === arg || i > 1 ? arg : bottom'],
  ['loads.ts', "if (distance !== 0) value = this.emit(block, at, Op.shr,", "if (distance > 1) value = this.emit(block, at, Op.shr,"],
  ['loads.ts', "[Op.loadsh, Op.extsh],", "[Op.loadsh, Op.extuh],"],
  ['loads.ts', "const distance = place.offset - event.place.offset;\n            const", "const distance = event.place.offset - place.offset;\n            const"],
  ['alias.ts', 'return !(a.offset + a.size <= b.offset || b.offset + b.size <= a.offset);', 'return !(a.offset + a.size <= b.offset || b.offset <= a.offset);'],
  ['alias.ts', 'if (a === anywhere) return !this.isPrivate(b) &&', 'if (a === anywhere) return this.isPrivate(b) &&'],
  ['symbols.ts', 'for (const caller of this.callers[fn]!) work.push(caller);', ''],
  ['symbols.ts', 'if (fn !== undefined) this.callers[fn]!.add(outside);', ''],
  ['symbols.ts', 'this.access(fn, ins.b, number);\n        } else if (ins.op === Op.blit)', '} else if (ins.op === Op.blit)'],
  ['dead-stores.ts', 'later.offset <= place.offset &&', 'later.offset < place.offset + place.size &&'],
  ['dead-stores.ts', 'this.last[at] = first + fields;', 'this.last[at] = first + fields - 1;'],
  ['dead-stores.ts', 'if (s2) liveOut.addRow(id, liveIn, s2.id);', ''],
  ['dead-stores.ts', 'members.every((one) => one.to < slot.from || slot.to < one.from)', 'members.every((one) => one.to <= slot.from + 1 || slot.to < one.from)'],
  ['divide.ts', 'if (power > critical * missing)', 'if (power >= critical * missing / 2n)'],
  ['divide.ts', 'if (factor >= 1n << 63n) high', 'if (factor >= 1n << 63n && shift > 4) high'],
  ['promote.ts', 'if (this.state[t] === accessed && this.size[t] !== size) {', 'if (this.state[t] === accessed && size > 8) {'],
  ['simplify-cfg.ts', 'if (block.preds.some((pred) => reaches[pred.id] === target.id)) continue;', 'if (block.preds.every((pred) => reaches[pred.id] === target.id)) continue;'],
  ['if-convert.ts', 'const value = choose(fn, block, phi, [arg, argumentFrom(phi, fromTrue), argumentFrom(phi, fromFalse)], algebra);', 'const value = choose(fn, block, phi, [arg, argumentFrom(phi, fromFalse), argumentFrom(phi, fromTrue)], algebra);'],
  ['rotate.ts', 'phi.args.push(phi.args[phi.blocks.indexOf(header)]!);', 'phi.args.push(phi.args[phi.args.length - 1]!);'],
  ['licm.ts', 'if (body.written.some((other) => this.alias.mayOverlap(other, place))) return false;', 'if (body.written.slice(1).some((other) => this.alias.mayOverlap(other, place))) return false;'],
  ['licm.ts', 'for (const effects of inner.calls) this.calls.add(effects);', ''],
  ['loop-cells.ts', 'if (alias.callWrites(effects, place.object)) return false;', ''],
  ['loop-cells.ts', 'if (!isOwn) return false;\n        writers.push(call);', 'if (!isOwn) return false;\n        readers.push(call);'],
  ['loop-cells.ts', '} else if (alias.callReads(call.effects, place.object)) readers.push(call);', '}'],
  ['loop-cells.ts', 'for (const exit of exits) {', 'for (const exit of exits.slice(1)) {'],
  ['loop-cells.ts', 'if (from.length === target.preds.length) return target;', 'if (from.length > 0) return target;'],
  ['loop-cells.ts', 'return !isBehindCall && commonEnd >= 0 && this.dom.dominates(block.id, commonEnd);', 'return !isBehindCall;'],
  ['loop-cells.ts', 'for (const { ins, block } of [...readers, ...writers]) {', 'for (const { ins, block } of readers) {'],
  ['thread.ts', 'return from.s1 === to ? yes : no;', 'return yes;'],
  ['thread.ts', 'straight.ins.push(copyOf(phi.to, phi.cls, phi.args[at]!));', 'straight.ins.push(copyOf(phi.to, phi.cls, phi.args[0]!));'],
  ['cells.ts', 'if (ins.op === Op.blit) cell.isPinned = true;', ''],
  ['calls.ts', '(Attribute.pure | Attribute.reads)) === 0) reading.clear();', '(Attribute.pure | Attribute.reads)) === 0 && ins.to === noRef) reading.clear();'],
  ['gcm.ts', 'if (outside < 0 || dom.level[outside]! < dom.level[early]!) break;', 'if (outside < 0 || dom.level[outside]! + 1 < dom.level[early]!) break;'],
  ['tail-calls.ts', "params.forEach((param, index) => {\n    block.ins.push(copyOf(param.to, param.cls, values[index]!));", "params.forEach((param, index) => {\n    block.ins.push(copyOf(param.to, param.cls, args[index]!.a));"],
  ['tail-calls.ts', 'fn.int(op === Op.mul ? 1 : 0)', 'fn.int(0)'],
  ['tail-calls.ts', "(ins.op === Op.add || ins.op === Op.mul) && ins.cls <= Cls.l", "(ins.op === Op.add || ins.op === Op.mul || ins.op === Op.sub) && ins.cls <= Cls.l"],
  ['inline.ts', "to.ins.push(copyOf(this.ref(ins.to), ins.cls, args[param++]!.a));", "to.ins.push(copyOf(this.ref(ins.to), ins.cls, args[0]!.a));"],
  ['intervals.ts', 'a.high < b.low ? yes : a.low >= b.high', 'a.high <= b.low ? yes : a.low >= b.high'],
  ['intervals.ts', '(a.high === Infinity && b.high > 0) ||\n    (b.high', '(b.high'],
  ['intervals.ts', 'cls === Cls.w && (low < wordLow || high > wordHigh) ? words', 'cls === Cls.w && low < wordLow ? words'],
  ['intervals.ts', 'return new Interval(a.low < 0 ? Math.max(-limit, a.low) : 0, a.high > 0 ? Math.min(limit, a.high) : 0);', 'return new Interval(0, a.high > 0 ? Math.min(limit, a.high) : 0);'],
  ['intervals.ts', 'if (isNatural(a) && b.high < 0) return whenBelow;', 'if (isNatural(a)) return whenBelow;'],
  ['ranges.ts', 'this.assume(assumption.a, true, 0);', 'this.assume(assumption.a, false, 0);'],
  ['ranges.ts', 'this.narrow(a, cls, lowest(cls), this.highOf(b, cls) - step, depth);\n', 'this.narrow(a, cls, lowest(cls), this.highOf(b, cls) - 1, depth);\n'],
  ['ranges.ts', '} else if (this.lowOf(b, cls) >= 0) {', '} else {'],
  ['ranges.ts', "if (!this.dom.dominates(block.id, pred.id)) return null;\n      } else if (only !== null) return null;", "if (!this.dom.dominates(block.id, pred.id)) return null;\n      }"],
  ['ranges.ts', 'return isLower || isHigher;', 'return isLower;'],
  ['widen.ts', 'if (!isExact(counter)) counter.isSafe = false;', ''],
  ['widen.ts', 'if (isNextSafe) for (const ins', 'for (const ins'],
  ['addresses.ts', 'this.take(def.b, -factor, header, sum, depth + 1);', 'this.take(def.b, factor, header, sum, depth + 1);'],
  ['addresses.ts', 'const distance = this.times(counter.step, factor, entry.ins);', 'const distance = this.times(counter.step, Math.abs(factor), entry.ins);\n    if (fixed.length > 1) return counter.phi.to;'],
  ['addresses.ts', 'const start = this.addUp([...fixed, [first, factor]], entry.ins);', 'const start = this.addUp(fixed, entry.ins);'],
];

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '400' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    check: { type: 'boolean', default: false },
  },
});

plant({
  defects: rows
    .map(([file, from, to]) => ({ file: `src/opt/${file}`, from, to }))
    .filter(({ file, from }) => `${file} ${from}`.includes(values.only)),
  parts: ['src/base', 'src/il', 'src/interp', 'src/opt'],
  checksOnly: values.check,
  look: (copy, { file }) => {
    // Inlining leaves few calls to merge.
    const level = file.endsWith('/calls.ts') ? '1' : '2';
    const options = ['--level', level, '--count', values.count, '--seed', values.seed, '--first', '--quick'];
    const found = /^seed (\d+): after (\S+):/m.exec(copy.run('fuzz-il.ts', ...options).output);
    return found ? `seed ${found[1]}, after ${found[2]}` : null;
  },
});
