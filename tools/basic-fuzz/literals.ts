// Constants of random programs: edges of the types more often than anything else.

import type { Random } from '../../src/base/random.ts';
import type { ScalarType } from './model.ts';

const integers = [
  '0',
  '1',
  '(-1)',
  '2',
  '3',
  '5',
  '7',
  '10',
  '16',
  '31',
  '63',
  '100',
  '127',
  '128',
  '(-128)',
  '(-129)',
  '255',
  '256',
  '32767',
  '32768',
  '(-32768)',
  '65535',
  '65536',
  '1000000',
  '2147483647',
  '(-2147483648)',
  '2147483648',
  '4294967295',
  '4294967296',
  '(-4294967296)',
  '9007199254740993',
  '9223372036854775807',
  '(-9223372036854775807)',
  '&HFF',
  '&H7FFF',
  '&HFFFFFFFF',
  '&H8000000000000000',
  '&B1011',
  '&O777',
  '3%',
  '40000%',
  '7&',
  '(-7&)',
  '5@',
  '200@',
];
const floats = [
  '0.0',
  '0.5',
  '(-0.5)',
  '1.5',
  '2.5',
  '(-2.5)',
  '0.1',
  '3.14159',
  '1e3',
  '(-1e3)',
  '1e6',
  '999999.5',
  '1e10',
  '1e15',
  '1e-5',
  '1.5!',
  '(-0.25!)',
  '3#',
  '1e20',
  '(-1e20)',
  '16777217.0',
  '1e300',
  '1e-300',
  '123456.789',
  '2.5!',
  '0.1!',
];
const texts = [
  '""',
  '"a"',
  '"b"',
  '"ab"',
  '"hello"',
  '"Hello, World"',
  '"  trim  "',
  '"12.5"',
  '"-7"',
  '"&HFF"',
  '"é"',
  '"naïve"',
  '"日本語"',
  '"x€y"',
  '"a,b;c"',
  '"\\t|\\n"',
  '"say ""hi"""',
  '"0"',
  '"1e3"',
  '"zzz"',
  '"AbCdEf"',
  '"aaa"',
];

/** Small whole numbers; most programs are about them. */
const small = (random: Random): string => {
  const value = random.between(-9, 20);
  return value < 0 ? `(${value})` : `${value}`;
};

export const integerLiteral = (random: Random): string => (random.chance(2) ? small(random) : random.pick(integers));

export const numberLiteral = (random: Random): string =>
  random.chance(3) ? random.pick(floats) : integerLiteral(random);

export const textLiteral = (random: Random): string => random.pick(texts);

export const literalOf = (random: Random, type: ScalarType): string =>
  type === 'STRING' ? textLiteral(random) : numberLiteral(random);
