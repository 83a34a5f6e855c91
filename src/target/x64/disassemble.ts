// The instructions of a record as they stand in memory: the record says which form it is and the bytes say where
// branches and addresses lead, so that nothing has to be decoded. For listings of code that has been linked.

import { type JitInst, Kind, x64Base } from '../jitinst.ts';
import { operandsOf } from './encode.ts';
import { X64Operands } from './forms.ts';
import { x64FormInfo } from './instructions.ts';
import { printX64 } from './listing.ts';
import { gprName } from './registers.ts';

interface Line {
  readonly offset: number;
  readonly size: number;
  readonly text: string;
}

const hex = (address: number): string => `0x${address.toString(16)}`;

/** Where the branch that `bytes` are leads: its displacement is the last byte, or the last four. */
function branchTarget(bytes: Uint8Array, address: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const displacement = bytes.length === 2 ? view.getInt8(1) : view.getInt32(bytes.length - 4, true);
  return address + bytes.length + displacement;
}

/** Opcode of `mov r64, m64`, into which the linker turns a `lea` of something that is out of reach. */
const loadOpcode = 0x8b;

function textOf(inst: JitInst, bytes: Uint8Array, address: number): string {
  const { kind, symbol } = inst;
  switch (kind) {
    case Kind.callExt:
      return `call ${hex(branchTarget(bytes, address))}`;
    case Kind.jumpExt:
      return `jmp ${hex(branchTarget(bytes, address))}`;
    case Kind.loadAddr:
    case Kind.loadTls: {
      const isLoad = bytes[bytes.length - 6] === loadOpcode;
      const place = hex(branchTarget(bytes, address));
      return `${isLoad ? 'mov' : 'lea'} ${gprName(inst.rd, 64)}, ${isLoad ? 'qword ptr ' : ''}[${place}]`;
    }
    case Kind.nop:
    case Kind.align:
      return 'nop';
  }
  if (kind < x64Base) return `.byte ${[...bytes].join(', ')}`;
  const x = new X64Operands();
  operandsOf(inst, x);
  const isBranch = x64FormInfo(kind - x64Base).operands.some((operand) => operand.kind === 'rel');
  const target = isBranch ? hex(branchTarget(bytes, address)) : symbol === '' ? undefined : symbol;
  return printX64(kind - x64Base, x, target).replace(/^\{disp32\} /, '');
}

/** One line for every record: `bytes` are the record's own, and lie at `address`. */
export function disassembleX64(inst: JitInst, bytes: Uint8Array, address: number): Line[] {
  if (bytes.length === 0) return [];
  return [{ offset: 0, size: bytes.length, text: textOf(inst, bytes, address) }];
}
