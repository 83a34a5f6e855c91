// What can be wrong with a stream before a byte is encoded: records out of place, labels that nobody defines, operands
// of the wrong kind. Collectors are checked with this in tests and under --verify; it reports, it never throws.

import { isData, type JitInst, Kind } from './jitinst.ts';

export interface StreamProblem {
  /** Position of the record. */
  readonly index: number;
  readonly message: string;
}

/** Checks the operands of one machine record; null when they are right. */
export type OperandCheck = (inst: JitInst) => string | null;

/** All problems of a stream, in its order. */
export function validateStream(insts: readonly JitInst[], checkOperands: OperandCheck): StreamProblem[] {
  const problems: StreamProblem[] = [];
  const labels = new Map<number, number>();
  const symbols = new Set<string>();
  insts.forEach((inst, index) => {
    if (inst.kind !== Kind.label) return;
    if (labels.has(inst.target)) problems.push({ index, message: `label .L${inst.target} is defined twice` });
    labels.set(inst.target, index);
  });

  let open: 'function' | 'data' | null = null;
  insts.forEach((inst, index) => {
    const report = (message: string): void => {
      problems.push({ index, message });
    };
    const { kind } = inst;
    if (kind === Kind.funcBegin || kind === Kind.dataStart) {
      if (open) report(`begins inside of a ${open === 'data' ? 'data object' : 'function'}`);
      if (inst.symbol === '') report('has no name');
      if (symbols.has(inst.symbol)) report(`symbol ${inst.symbol} is defined twice`);
      symbols.add(inst.symbol);
      open = kind === Kind.funcBegin ? 'function' : 'data';
    } else if (kind === Kind.funcEnd || kind === Kind.dataEnd) {
      const ends = kind === Kind.funcEnd ? 'function' : 'data';
      if (open !== ends) report(`ends a ${ends === 'data' ? 'data object' : 'function'} that was not begun`);
      open = null;
    } else if (isData(kind)) {
      if (open !== 'data') report('a data directive outside of a data object');
      if (kind === Kind.dataSymref && inst.symbol === '') report('refers to no symbol');
      if (kind === Kind.dataLabelref && !labels.has(inst.target)) report(`label .L${inst.target} is not defined`);
    } else if (kind >= 16 || kind === Kind.nop || kind === Kind.label) {
      if (open !== 'function') report('an instruction outside of a function');
      if (kind >= Kind.callExt && kind <= Kind.loadTls && inst.symbol === '' && kind !== 242) {
        if (kind === Kind.callExt || kind === Kind.jumpExt || kind >= Kind.loadAddr) report('refers to no symbol');
      }
      if (inst.target >= 0 && !labels.has(inst.target)) report(`label .L${inst.target} is not defined`);
      const problem = kind >= 16 ? checkOperands(inst) : null;
      if (problem) report(problem);
    }
  });
  if (open) problems.push({ index: insts.length, message: `the last ${open} has no end` });
  return problems;
}
