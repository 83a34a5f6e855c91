// The shortest instruction that puts a constant into a general register without reading flags or memory.

import type { ByteBuffer } from '../../base/byte-buffer.ts';
import { X64Operands } from './forms.ts';
import { encodeX64, x64Form } from './instructions.ts';

const xor32 = x64Form('xor r32, r32');
const mov32 = x64Form('mov r32, i');
const mov64 = x64Form('mov r64, i');
const movabs64 = x64Form('movabs r64, i64');

const signBit = 1n << 63n;

/**
 * Which form loads the 64-bit `value`, signed or unsigned: writes to 32-bit registers clear the upper half (SDM vol. 1,
 * 3.4.1.1), `mov r64, i` extends the sign. `mayClobberFlags` allows `xor r, r` for zero.
 * A value of more than 64 bits gets `movabs`, which refuses it.
 */
export function loadImmediateForm(value: bigint, mayClobberFlags = false): number {
  if (value === 0n && mayClobberFlags) return xor32;
  if (value >= 0n && value <= 0xffff_ffffn) return mov32;
  const isNegative = value < 0n || (value >= signBit && value < signBit << 1n);
  const signed = BigInt.asIntN(64, value);
  return isNegative && value >= -signBit && signed >= -0x8000_0000n ? mov64 : movabs64;
}

/** Fill in the operands for `loadImmediateForm(value, mayClobberFlags)` and return that form. */
export function loadImmediate(x: X64Operands, register: number, value: bigint, mayClobberFlags = false): number {
  const form = loadImmediateForm(value, mayClobberFlags);
  x.a = register;
  if (form === xor32) x.b = register;
  else if (form === movabs64) x.wide = value;
  else x.imm = Number(form === mov32 ? value : BigInt.asIntN(64, value));
  return form;
}

/**
 * Write the instruction that loads `value` into general register `register`. Returns its length (3, 5 to 7 or 10 bytes,
 * 2 for a low register), or null if the value has more than 64 bits.
 */
export function writeLoadImmediate(
  out: ByteBuffer,
  register: number,
  value: bigint,
  mayClobberFlags = false,
): number | null {
  const x = new X64Operands();
  return encodeX64(out, loadImmediate(x, register, value, mayClobberFlags), x);
}
