// Is a module what the language allows? The rules are those of docs/il.md, "Rules"; every later stage relies on them.
// Operand and result classes come from the operation table. Functions are checked in verify-fn.ts.

import type { Data, Fn, Module, TypeDef } from './ir.ts';
import type { IlDiagnostic, Positions } from './positions.ts';
import { globalText } from './print.ts';
import { verifyFn } from './verify-fn.ts';

export interface VerifyOptions {
  /** Where things stand in the text; without it messages name function, block and instruction instead. */
  readonly positions?: Positions;
  /** Functions must be in SSA form and their control-flow graph up to date. */
  readonly isSsa?: boolean;
}

const limit = 100;

/** All that is wrong with a module, in its order; at most 100 entries. */
export function verify(module: Module, options: VerifyOptions = {}): IlDiagnostic[] {
  const { positions } = options;
  const found: IlDiagnostic[] = [];
  const report = (thing: Data | TypeDef | Fn, message: string): void => {
    const at = thing.kind === 'fn' ? positions?.fns.get(thing)?.start : positions?.others.get(thing);
    found.push(positions && at !== undefined ? positions.diagnostic(at, message) : { message, line: 0, column: 0 });
  };
  for (const type of module.types) verifyType(type, module, report);
  const symbols = new Map<string, Data | Fn>();
  for (const item of module.items) {
    if (symbols.has(item.name)) report(item, `${globalText(item.name)} is defined twice`);
    else symbols.set(item.name, item);
  }
  for (const item of module.items) {
    if (item.kind === 'data') verifyData(item, symbols, report);
    else {
      verifyFnLinkage(item, report);
      verifyFn(item, module, symbols, options, found);
    }
    if (found.length >= limit) break;
  }
  return found.slice(0, limit);
}

type Report = (thing: Data | TypeDef | Fn, message: string) => void;

const isPowerOfTwo = (value: number): boolean => value > 0 && (value & (value - 1)) === 0;

function verifyType(type: TypeDef, module: Module, report: Report): void {
  if (!isPowerOfTwo(type.align)) report(type, `the alignment of :${type.name} is not a power of two`);
  if (type.isOpaque && !type.hasAlign) report(type, `opaque type :${type.name} needs an alignment`);
  if (type.isOpaque && type.bodies.length > 0) report(type, `opaque type :${type.name} has members`);
  const number = module.types.indexOf(type);
  if (module.types.findIndex((other) => other.name === type.name) !== number) {
    report(type, `type :${type.name} is defined twice`);
  }
  for (const member of type.bodies.flat()) {
    if (member.kind === 'type' && !(member.type >= 0 && member.type < number)) {
      report(type, `a member of :${type.name} has a type that is not defined before it`);
    }
  }
}

function verifyData(data: Data, symbols: ReadonlyMap<string, Data | Fn>, report: Report): void {
  const name = globalText(data.name);
  if (!isPowerOfTwo(data.align) || data.align > 64) {
    report(data, `the alignment of ${name} is not a power of two up to 64`);
  }
  if (data.linkage.isCommon && !data.items.every(isZero)) report(data, `common data ${name} must be all zero`);
  for (const item of data.items) {
    if (item.kind !== 'symbol') continue;
    const target = symbols.get(item.symbol);
    if (target?.linkage.isThread) {
      report(data, `the address of thread-local ${globalText(item.symbol)} is not constant, so data cannot hold it`);
    }
  }
}

function isZero(item: Data['items'][number]): boolean {
  if (item.kind === 'zero') return true;
  if (item.kind === 'bytes') return item.bytes.every((byte) => byte === 0);
  return item.kind === 'int' && item.bits === 0n;
}

function verifyFnLinkage(fn: Fn, report: Report): void {
  if (fn.linkage.isThread) report(fn, `function $${fn.name} cannot be thread-local`);
  if (fn.linkage.isCommon) report(fn, `function $${fn.name} cannot be common`);
}
