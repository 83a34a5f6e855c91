// Are two modules the same but for the numbers of temporaries and constants and the names that were made unique? What
// `parse(print(m))` must be to `m`.

import { ConKind, type Data, type Fn, type Ins, type Module } from '../src/il/ir.ts';
import { isTemp, kindOf, type Ref, RefKind } from '../src/il/ref.ts';

const show = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'bigint' ? `${part}n` : part instanceof Uint8Array ? [...part].join() : part,
  );

/** The first difference in words, or null. */
export function firstDifference(a: Module, b: Module): string | null {
  if (show(a.types) !== show(b.types)) return 'types differ';
  if (show([...a.attributes]) !== show([...b.attributes])) return 'attributes differ';
  if (a.items.length !== b.items.length) return 'numbers of definitions differ';
  for (const [index, item] of a.items.entries()) {
    const other = b.items[index]!;
    if (item.kind !== other.kind || item.name !== other.name) return `definition ${index} differs`;
    const found = item.kind === 'data' ? dataDifference(item, other as Data) : fnDifference(item, other as Fn);
    if (found) return `$${item.name}: ${found}`;
  }
  return null;
}

function dataDifference(a: Data, b: Data): string | null {
  if (show(a.linkage) !== show(b.linkage) || a.align !== b.align) return 'linkage or alignment differs';
  // A signalling NaN has no text of its own: it comes back as the integer with its bits.
  const plain = (items: Data['items']): string =>
    show(items.map((item) => (item.kind === 'float' ? { ...item, kind: 'int' } : item)));
  return plain(a.items) === plain(b.items) ? null : 'items differ';
}

function fnDifference(a: Fn, b: Fn): string | null {
  const head = (fn: Fn): string => show([fn.linkage, fn.returns, fn.isVariadic, fn.file]);
  if (head(a) !== head(b)) return 'heads differ';
  if (a.blocks.length !== b.blocks.length) return 'numbers of blocks differ';
  const blocks = new Map(a.blocks.map((block, index) => [block, b.blocks[index]!]));
  const temps = new Map<Ref, Ref>();
  const isSameRef = (x: Ref, y: Ref): boolean => {
    if (kindOf(x) !== kindOf(y)) return false;
    if (isTemp(x)) {
      if (!temps.has(x)) temps.set(x, y);
      return temps.get(x) === y && a.temps[x >>> 3]!.cls === b.temps[y >>> 3]!.cls;
    }
    if (kindOf(x) !== RefKind.con) return x === y;
    const [c, d] = [a.cons[x >>> 3]!, b.cons[y >>> 3]!];
    return c.kind === d.kind && c.bits === d.bits && c.symbol === d.symbol && c.isThread === d.isThread;
  };
  const isSameIns = (x: Ins, y: Ins): boolean =>
    x.op === y.op &&
    x.cls === y.cls &&
    isSameRef(x.to, y.to) &&
    isSameRef(x.a, y.a) &&
    isSameRef(x.b, y.b) &&
    isSameRef(x.c, y.c);
  for (const [x, y] of blocks) {
    const where = `@${x.name}`;
    if (x.phis.length !== y.phis.length || x.ins.length !== y.ins.length) return `${where}: lengths differ`;
    for (const [index, phi] of x.phis.entries()) {
      const other = y.phis[index]!;
      const isSame =
        phi.cls === other.cls &&
        isSameRef(phi.to, other.to) &&
        phi.args.length === other.args.length &&
        phi.args.every((arg, at) => isSameRef(arg, other.args[at]!)) &&
        phi.blocks.every((from, at) => blocks.get(from) === other.blocks[at]);
      if (!isSame) return `${where}: phi ${index} differs`;
    }
    for (const [index, ins] of x.ins.entries()) {
      if (!isSameIns(ins, y.ins[index]!)) return `${where}: instruction ${index} differs`;
    }
    const isSameJump =
      x.jump === y.jump &&
      isSameRef(x.arg, y.arg) &&
      (x.s1 ? blocks.get(x.s1) : null) === y.s1 &&
      (x.s2 ? blocks.get(x.s2) : null) === y.s2 &&
      x.targets.length === y.targets.length &&
      x.targets.every((target, at) => blocks.get(target) === y.targets[at]);
    if (!isSameJump) return `${where}: jumps differ`;
  }
  const kinds = (fn: Fn): number => fn.cons.filter((con) => con.kind === ConKind.address).length;
  return kinds(a) === kinds(b) ? null : 'addresses differ';
}
