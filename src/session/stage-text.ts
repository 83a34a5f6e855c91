// Functions between the stages of a back end as text: the IL's own form with the names that the target has for
// instructions and registers.

import type { Module } from '../il/ir.ts';
import { printFn } from '../il/print.ts';
import { Cls } from '../il/ref.ts';
import type { Machine, MachineFn } from '../regalloc/machine.ts';
import { commonKindName, type RecordText } from '../target/dump.ts';
import { JitInst } from '../target/jitinst.ts';

/** Bits above it say more about an ARM64 instruction (arrangement of vectors and the like); its kinds lie below. */
const armKinds = 512;

function opName(kind: number, text: RecordText): string {
  const name = (number: number): string | undefined => {
    const record = new JitInst(number, 0, 0, 0, 0, 0);
    record.ra = record.rc = 0;
    return commonKindName(number) ?? text.print(record)?.name.split(/[:.]/)[0];
  };
  return (name(kind) ?? name(kind % armKinds) ?? `machine${kind}`).toLowerCase();
}

/** A function as it stands behind a stage. */
export function stageText({ fn }: MachineFn, module: Module, machine: Machine, text: RecordText): string {
  return printFn(fn, module, {
    op: (kind) => opName(kind, text),
    reg: (number) => machine.regName(number, number < 32 ? Cls.l : Cls.d),
    cond: (number) => String(number),
  });
}
