// The calls that led to a place in generated code, by the chain of frame pointers. Leaf functions have no frame; for
// them, and while a prologue runs, the return address is where the ABI has it: on top of the stack, or in the link
// register.

import type { Address, Host } from '../host/host.ts';
import type { SourcePlace } from './code-map.ts';

/** A function of the session: where its code begins, and its bytes. */
export interface OwnFunction {
  readonly name: string;
  readonly start: Address;
  readonly size: number;
  readonly frameSize: number;
}

/** What the walk asks of a session. */
export interface CodeReader {
  readonly host: Host;
  functionAt(pc: Address): OwnFunction | null;
  /** Code as it was compiled, without breakpoints. */
  readCode(address: Address, size: number): Uint8Array;
  placeAt(pc: Address): SourcePlace | null;
}

/** Registers at the innermost place. */
export interface FrameRegisters {
  readonly pc: Address;
  readonly sp: Address;
  /** rbp, x29. */
  readonly fp: Address;
  /** x30; 0 on x86-64. */
  readonly lr: Address;
}

export interface StackFrame {
  readonly pc: Address;
  /** Null for code that is not the session's. */
  readonly name: string | null;
  /** Distance from the function's start. */
  readonly offset: number;
  readonly place: SourcePlace | null;
}

const mostFrames = 256;
/** Bytes of code in which a prologue sets up its frame pointer. */
const prologueBytes = 128;

function readWord(host: Host, address: Address): Address | null {
  const bytes = host.readMemory(address, 8);
  if (bytes.length < 8) return null;
  const value = new DataView(bytes.buffer, bytes.byteOffset, 8).getBigUint64(0, true);
  return value < 2n ** 53n ? Number(value) : null;
}

/** The frames from the innermost outwards; the walk ends where the chain leaves the stack [low, high). */
export function walkStack(reader: CodeReader, at: FrameRegisters, low: Address, high: Address): StackFrame[] {
  const frames = [frameOf(reader, at.pc, false)];
  let fp = at.fp;
  const first = reader.host.arch === 'x64' ? framelessX64(reader, at) : framelessArm64(reader, at);
  if (first !== null) frames.push(frameOf(reader, first, true));
  let previous = 0;
  while (frames.length < mostFrames && fp % 8 === 0 && fp > previous && fp >= low && fp + 16 <= high) {
    const next = readWord(reader.host, fp);
    const back = readWord(reader.host, fp + 8);
    if (next === null || back === null || reader.functionAt(back - 1) === null) break;
    frames.push(frameOf(reader, back, true));
    previous = fp;
    fp = next;
  }
  return frames;
}

function frameOf(reader: CodeReader, pc: Address, isReturn: boolean): StackFrame {
  // A return address may lie behind the last instruction of the call's line, or even of its function.
  const inside = isReturn ? pc - 1 : pc;
  const owner = reader.functionAt(inside);
  return { pc, name: owner?.name ?? null, offset: owner ? pc - owner.start : 0, place: reader.placeAt(inside) };
}

const isOurs = (reader: CodeReader, address: Address | null): address is Address =>
  address !== null && reader.functionAt(address - 1) !== null;

const landingPad = [0xf3, 0x0f, 0x1e, 0xfa];
/** push rbp; mov rbp, rsp: at the entry, or behind what a function does without a frame. */
const frameSetup = [0x55, 0x48, 0x89, 0xe5];

const matchesAt = (code: Uint8Array, at: number, bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => code[at + index] === byte);

/** Return address of a function whose frame pointer is still, or always, its caller's; null when it has a frame. */
function framelessX64(reader: CodeReader, { pc, sp }: FrameRegisters): Address | null {
  const owner = reader.functionAt(pc);
  if (!owner) {
    // A call of nowhere, or C code entered by a call of ours: the return address is the last thing pushed.
    const back = readWord(reader.host, sp);
    return isOurs(reader, back) ? back : null;
  }
  const size = Math.min(owner.size, prologueBytes);
  const code = reader.readCode(owner.start, size);
  const at = matchesAt(code, 0, landingPad) ? 4 : 0;
  const done = pc - owner.start;
  let setup = at;
  while (setup < size && !matchesAt(code, setup, frameSetup)) setup++;
  if (setup < size) {
    if (done >= setup + 4) return null;
    return readWord(reader.host, done <= setup ? sp : sp + 8);
  }
  return readWord(reader.host, done <= at ? sp : sp + owner.frameSize - 8);
}

/** add x29, sp, #n (mov x29, sp), whatever n. */
const isFrameSetup = (word: number): boolean => (word & 0xffc0_03ff) >>> 0 === 0x9100_03fd;

function framelessArm64(reader: CodeReader, { pc, lr }: FrameRegisters): Address | null {
  const owner = reader.functionAt(pc);
  if (owner) {
    const size = Math.min(pc - owner.start, prologueBytes) & -4;
    const code = reader.readCode(owner.start, size);
    const view = new DataView(code.buffer, code.byteOffset, size);
    for (let at = 0; at < size; at += 4) if (isFrameSetup(view.getUint32(at, true))) return null;
  }
  return isOurs(reader, lr) ? lr : null;
}
