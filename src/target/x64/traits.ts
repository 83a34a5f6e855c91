// What the back end knows of an instruction form beyond its encoding: which operand is written, which may be memory
// instead of a register, what happens to the flags. An `Ins` after selection has `op` = `machineOp(form)`; its result
// and operands stand for the form's operands in order:
//
//     writes its first operand     to | a b c          mov lea movzx imul r,r,i
//     reads and writes it          to = a | b c        add shl addsd pinsrw (two-address)
//     writes no register           a b c               cmp test, stores
//
// An operand that is a fixed register (cl, xmm0) is there as well, as that register.

import { machineBase } from '../../il/ir.ts';
import { Cls } from '../../il/ref.ts';
import { Shape } from '../../regalloc/machine.ts';
import { x64Base } from '../jitinst.ts';
import { findX64Form, x64Form, x64FormCount, x64FormInfo, type X64Form, type X64FormName } from './instructions.ts';

const firstOp = machineBase + x64Base;

/** The highest operation number of the target. */
export const lastOp = firstOp + x64FormCount - 1;

/** The operation number of a form. */
export const machineOp = (name: X64FormName): number => firstOp + x64Form(name);
/** The form of an operation number. */
export const formOf = (op: number): number => op - firstOp;
export const isMachineOp = (op: number): boolean => op >= firstOp;

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** First operand written, not read. Those with three operands where two would read the first belong here as well. */
const writers = words(`mov movabs movzx movsx movsxd lea bsf bsr popcnt tzcnt lzcnt andn shlx sarx shrx pop
  movd movq movss movsd movaps movups movapd movupd movdqa movdqu movddup pshufd pshuflw pshufhw
  cvtsi2ss cvtsi2sd cvttss2si cvttsd2si cvtss2sd cvtsd2ss cvtdq2ps cvtdq2pd cvttps2dq cvtps2pd cvtpd2ps
  sqrtss sqrtsd sqrtps sqrtpd roundss roundsd roundps roundpd pextrb pextrw pextrd pextrq extractps
  pmovmskb movmskps movmskpd pabsb pabsw pabsd`);

/** No register operand is written; what is not named here or above reads and writes its first operand. */
const readers = words(`cmp test ucomiss ucomisd comiss comisd push call jmp bt idiv div mul cdq cqo cdqe cwde ret ud2
  int3 nop endbr64 pause mfence lfence sfence`);

const commuting = words(`add and or xor imul addss addsd addps addpd mulss mulsd mulps mulpd andps andpd orps orpd
  xorps xorpd paddb paddw paddd paddq pmullw pmulld pmuludq pand por pxor pcmpeqb pcmpeqw pcmpeqd
  pminsb pminsw pminsd pmaxsb pmaxsw pmaxsd pminub pmaxub`);

const flagReaders = /^(cmov|set|j(?!mp|rcxz)|adc$|sbb$)/;
const flagWriters = words(`add or adc sbb and sub xor cmp neg inc dec test shl shr sar rol ror shld shrd imul mul div
  idiv bsf bsr popcnt tzcnt lzcnt ucomiss ucomisd comiss comisd bt bts btr btc andn`);

/** Bits of a form's traits, above those of `Shape`. */
export const Trait = {
  known: 1 << 8,
  /** Its first operand is written. */
  defines: 1 << 9,
  readsFlags: 1 << 10,
  writesFlags: 1 << 11,
  /** The bits `slotA…` hold for 16-byte values only. */
  wideSlots: 1 << 12,
  /** One of its operands is memory. */
  hasMemory: 1 << 13,
} as const;

const traits = new Int32Array(x64FormCount);

/** Trait and Shape bits of a form. */
export function traitsOf(form: number): number {
  const known = traits[form]!;
  return known !== 0 ? known : (traits[form] = compute(x64FormInfo(form)));
}

/** What an operand of a form is to the collector; `none` is a fixed one, which is not in the record. */
export const OperandKind = { none: 0, register: 1, memory: 2, immediate: 3 } as const;

const { register, memory, immediate } = OperandKind;
const kindNumbers: Readonly<Record<string, number>> = { gpr: register, vec: register, mem: memory, imm: immediate };
const kinds = new Int32Array(x64FormCount).fill(-1);

/** The kinds of a form's operands, two bits each, the first one lowest. */
export function operandKinds(form: number): number {
  const known = kinds[form]!;
  if (known >= 0) return known;
  let packed = 0;
  x64FormInfo(form).operands.forEach(({ kind }, at) => {
    packed |= (kindNumbers[kind] ?? 0) << (2 * at);
  });
  return (kinds[form] = packed);
}

function compute(form: X64Form): number {
  const { mnemonic, operands } = form;
  let bits: number = form.hasMemory ? Trait.known | Trait.hasMemory : Trait.known;
  if (flagReaders.test(mnemonic)) bits |= Trait.readsFlags;
  if (flagWriters.has(mnemonic)) bits |= Trait.writesFlags;
  const isStore = operands[0]?.kind === 'mem';
  const isPlain = writers.has(mnemonic) || (mnemonic === 'imul' && operands.length === 3);
  const isReader = isStore || readers.has(mnemonic) || (mnemonic === 'imul' && operands.length === 1);
  const isTied = !isReader && !isPlain;
  if (!isReader) bits |= Trait.defines;
  if (isTied) {
    bits |= Shape.tied;
    if (commuting.has(mnemonic) && operands[1]?.kind !== 'imm' && !form.hasMemory) bits |= Shape.commutes;
  }
  if (!form.hasMemory) bits |= slotBits(form, isReader ? 0 : 1, isTied);
  return bits;
}

/** Which operands may be spilled: their register can be written as memory of at most the value's size. */
function slotBits(form: X64Form, firstSource: number, isTied: boolean): number {
  const sources = [Shape.slotA, Shape.slotB, Shape.slotC];
  let bits = 0;
  for (let at = firstSource; at < form.operands.length; at++) {
    const sibling = memoryForm(form.number, at);
    if (sibling < 0) continue;
    const source = at - firstSource + (isTied ? 1 : 0);
    bits |= sources[source] ?? 0;
    if (x64FormInfo(sibling).operands[at]!.bits === 128) bits |= Trait.wideSlots;
  }
  return bits;
}

const siblings = new Map<number, number>();

/** The form with memory in place of register operand `at`, or −1. */
export function memoryForm(form: number, at: number): number {
  const key = form * 4 + at;
  let sibling = siblings.get(key);
  if (sibling === undefined) siblings.set(key, (sibling = findSibling(x64FormInfo(form), at)));
  return sibling;
}

function findSibling({ mnemonic, operands }: X64Form, at: number): number {
  const operand = operands[at]!;
  if (operand.kind !== 'gpr' && operand.kind !== 'vec') return -1;
  const sizes = operand.kind === 'gpr' ? [operand.bits] : [32, 64, 128];
  for (const size of sizes) {
    const texts = operands.map((each, index) => (index === at ? `m${size}` : each.text));
    const found = findX64Form(`${mnemonic} ${texts.join(', ')}`);
    if (found !== undefined) return found;
  }
  return -1;
}

/** Shape bits of a form for the allocator. */
export function shapeOf(op: number, cls: number): number {
  const bits = traitsOf(op - firstOp);
  if ((bits & Trait.wideSlots) !== 0 && cls !== Cls.v) return bits & (Shape.tied | Shape.commutes);
  return bits & 0x7f;
}
