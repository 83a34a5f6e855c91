// The operands of A64 rows: what each name in a template means. A register is named by its kind, its field and perhaps
// a suffix; every other name is in the tables of operands-general.ts and operands-vector.ts.

import { bug } from '../../base/bug.ts';
import { elementBytes, letters, type Operand, registerOperand, type Variant } from './operand.ts';
import { generalOperands } from './operands-general.ts';
import { vectorOperands } from './operands-vector.ts';
import { generalName } from './registers.ts';

/** Bit position of each register field. */
const fieldAt: Record<string, number> = { d: 0, t: 0, n: 5, a: 10, t2: 10, m: 16, s: 16 };

/** A vector register with its arrangement, `v3.4s`. */
function vector(name: string, field: string, arrangement: string): Operand {
  return registerOperand(name, 'vector', fieldAt[field]!, (number) => `v${number}.${arrangement}`);
}

/** The arrangement that a suffix of a template names, seen from the row's own. */
function arrangementOf(variant: Variant, suffix: string): string {
  const lanes = Number.parseInt(variant.arrangement, 10);
  const wider = letters[letters.indexOf(variant.letter) + 1]!;
  const narrower = letters[letters.indexOf(variant.letter) - 1]!;
  switch (suffix) {
    case '':
      return variant.arrangement;
    case 'wide': // twice as wide elements filling 128 bits: the upper half of a full source
      return `${16 / elementBytes(wider)}${wider}`;
    case 'paired': // pairs of neighbours become one element
      return `${lanes / 2}${wider}`;
    case 'narrow':
      return `${lanes}${narrower}`;
    case 'narrow2': // the upper half of a full register is written
      return `${lanes * 2}${narrower}`;
    case 'bytes': // as many bytes as the row's own arrangement has
      return lanes * elementBytes(variant.letter) === 8 ? '8b' : '16b';
    default:
      return suffix;
  }
}

function letterOf(variant: Variant, suffix: string): string {
  const at = letters.indexOf(variant.letter);
  return suffix === 'wide' ? letters[at + 1]! : suffix === 'narrow' ? letters[at - 1]! : variant.letter;
}

/** Register operands: `Rd`, `XnSP`, `Wm`, `Fd.wide`, `Sd`, `Vn.narrow`, `Em`. Null if the name is something else. */
function registerByName(name: string, variant: Variant): Operand | null {
  const parts = /^([RWXFBHSDQVE])(d|n|m|a|t2|t|s)(SP)?(?:\.(\w+))?$/.exec(name);
  if (!parts) return null;
  const [, kind, field, sp, suffix = ''] = parts;
  const at = fieldAt[field!]!;
  switch (kind) {
    case 'R':
    case 'W':
    case 'X': {
      const is64 = kind === 'X' || (kind === 'R' && variant.width === 64);
      const isStack = sp !== undefined;
      return registerOperand(name, isStack ? 'generalOrSp' : 'general', at, (r) => generalName(r, is64, isStack));
    }
    case 'V':
      return vector(name, field!, arrangementOf(variant, suffix));
    case 'E':
      return registerOperand(name, 'vector', at, (r) => `v${r}.${variant.letter}`);
    default: {
      const letter = kind === 'F' ? letterOf(variant, suffix) : kind!.toLowerCase();
      return registerOperand(name, 'vector', at, (r) => `${letter}${r}`);
    }
  }
}

/** The operand that a template calls `name` in the given form of its row. */
export function operandByName(name: string, variant: Variant): Operand {
  const [kind, argument] = name.split(':');
  const maker = generalOperands[kind!] ?? vectorOperands[kind!];
  if (maker) return maker(kind!, variant, Number(argument ?? 0));
  return registerByName(name, variant) ?? bug(`no operand is called ${name}`);
}
