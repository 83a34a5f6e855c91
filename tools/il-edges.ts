// Random IL on the edges that value passes reason about: sums of values next to the end of their range, quotients of the
// dividends for which a reciprocal is least exact, fields of bits, decisions with several ways into one place, and
// slots that are written while others are still read.

import type { Random } from '../src/base/random.ts';
import { loud, scratchSlots, type Writer } from './il-loops.ts';

const relations = ['eq', 'ne', 'sge', 'sgt', 'sle', 'slt', 'uge', 'ugt', 'ule', 'ult'];
const widths = { w: 32, l: 64 } as const;
type Letter = keyof typeof widths;

/** Fold a value into a variable in a way that keeps all of its bits. */
function note(to: Writer, letter: Letter, value: string): void {
  const sum = to.variable(letter);
  to.line(`${sum} =${letter} add ${to.step(letter, `mul ${sum}, 31`)}, ${value}`);
}

/** A branch tells the sign of a value near one end of the range; below it, sums that may wrap are compared with 0. */
export function edgeSums(to: Writer): void {
  const { random } = to;
  const letter = random.pick(['w', 'l', 'l'] as const);
  const top = (1n << BigInt(widths[letter] - 1)) - 1n;
  const isHigh = random.chance(2);
  const some = to.step(letter, `and ${loud(to, letter)}, 3`);
  const end = isHigh ? top - 3n : -top - 1n;
  const near = to.step(letter, `add ${some}, ${end}`);
  // Of which only the branch tells that it is near neither end.
  const other = to.operand(letter);
  const x = to.step(letter, `sel ${to.step('w', `cne${letter} ${other}, 5`)}, ${near}, ${other}`);
  const [on, end1] = [to.fresh('edge'), to.fresh('edged')];
  const known = isHigh ? random.pick([`csge${letter} ${x}, 0`, `csgt${letter} ${x}, -7`]) : `cslt${letter} ${x}, 1`;
  to.line(`jnz ${to.step('w', known)}, @${on}, @${end1}`);
  to.label(on);
  for (let i = random.between(1, 2); i > 0; i--) {
    const amount = random.pick([1, 2, 3, 4, 9]);
    const isGrowing = random.chance(4) ? !isHigh : isHigh;
    const term = random.chance(3) ? to.step(letter, `and ${loud(to, letter)}, ${amount}`) : String(amount);
    const sum = to.step(
      letter,
      random.chance(2) && !term.startsWith('%')
        ? `${isGrowing ? 'sub' : 'add'} ${x}, -${term}`
        : `${isGrowing ? 'add' : 'sub'} ${x}, ${term}`,
    );
    const question = random.chance(3)
      ? `c${random.pick(relations)}${letter} ${sum}, ${x}`
      : `c${random.pick(['sge', 'sgt', 'sle', 'slt'])}${letter} ${sum}, ${random.pick([0, 0, 1, -1])}`;
    note(to, 'w', to.step('w', question));
  }
  to.line(`jmp @${end1}`);
  to.label(end1);
}

/** Divisions by constants, of dividends just below multiples near the end of the range. */
export function edgeQuotients(to: Writer): void {
  const { random } = to;
  for (let i = random.between(1, 3); i > 0; i--) {
    const letter = random.pick(['w', 'l'] as const);
    const bits = BigInt(widths[letter]);
    const op = random.pick(['div', 'rem', 'udiv', 'urem']);
    const isSigned = !op.startsWith('u');
    const most = (1n << (isSigned ? bits - 1n : bits)) - 1n;
    const divisor = anyDivisor(random, most);
    const multiple = most - ((most + 1n) % divisor);
    const some = to.step(letter, `and ${loud(to, letter)}, 1`);
    let dividend = to.step(letter, `sub ${BigInt.asIntN(Number(bits), multiple)}, ${some}`);
    if (isSigned && random.chance(2)) dividend = to.step(letter, `neg ${dividend}`);
    const by = isSigned && random.chance(4) ? -divisor : divisor;
    note(to, letter, to.step(letter, `${op} ${dividend}, ${BigInt.asIntN(Number(bits), by)}`));
  }
}

function anyDivisor(random: Random, most: bigint): bigint {
  const any = random.u64() & ((1n << BigInt(random.between(3, 40))) - 1n);
  const divisor = random.chance(3) ? BigInt(random.pick([3, 5, 6, 7, 9, 10, 11, 15, 25, 100, 641, 1000])) : any;
  return divisor < 3n || divisor > most ? 7n : divisor;
}

/** A field of a word or long is taken out, changed and put back, in the ways a program writes that. */
export function bitField(to: Writer): void {
  const { random } = to;
  const letter = random.pick(['w', 'l'] as const);
  const bits = widths[letter];
  const at = random.pick([0, 1, 7, 8, 16, 24, bits - 8, bits - 1]);
  const size = Math.min(random.pick([1, 4, 7, 8, 9, 15, 16, 31]), bits - at);
  const mask = (1n << BigInt(size)) - 1n;
  const value = loud(to, letter);
  const step = (text: string): string => to.step(letter, text);
  const field = random.pick([
    () => step(`and ${step(`${random.pick(['shr', 'sar'])} ${value}, ${at}`)}, ${mask}`),
    () => step(`shr ${step(`shl ${value}, ${bits - at - size}`)}, ${bits - size}`),
    () => step(`sar ${step(`shl ${value}, ${bits - at - size}`)}, ${bits - size}`),
    () => step(`${random.pick(['extsb', 'extub', 'extsh', 'extuh'])} ${step(`shr ${value}, ${at}`)}`),
  ])();
  const changed = random.pick([
    () => step(`add ${field}, ${random.pick([1, mask, -1])}`),
    () => step(`xor ${field}, ${mask}`),
    () => step(`c${random.pick(relations)}${letter} ${field}, ${random.pick([0n, 1n, mask, mask + 1n, mask >> 1n])}`),
    () => field,
  ])();
  const cut = random.chance(3) ? changed : step(`and ${changed}, ${mask}`);
  const hole = BigInt.asIntN(bits, ~(mask << BigInt(at)));
  const back = step(`or ${step(`and ${value}, ${hole}`)}, ${step(`shl ${cut}, ${at}`)}`);
  note(to, letter, random.chance(3) ? cut : back);
}

/**
 * Tests one after the other, each with a way to any later place: to other tests, to blocks that set a variable or do
 * nothing, and to the end of all, which so is reached with several values and along double ways.
 */
export function decisions(to: Writer): void {
  const { random } = to;
  const places = Array.from({ length: random.between(3, 6) }, () => to.fresh('way'));
  const end = to.fresh('met');
  const variables = [to.variable('w'), to.variable('l')];
  const later = (from: number): string => {
    const at = random.between(from + 1, places.length + 1);
    return at < places.length ? places[at]! : end;
  };
  to.line(`jmp @${places[0]}`);
  places.forEach((name, index) => {
    to.label(name);
    if (index === 0 || random.chance(2)) {
      const value = random.chance(2) ? variables[0]! : to.operand('w');
      const test = to.step('w', `c${random.pick(relations)}w ${value}, ${random.pick([-1, 0, 1, 7])}`);
      to.line(`jnz ${test}, @${later(index)}, @${later(index)}`);
      return;
    }
    if (random.chance(2)) to.line(`${variables[0]} =w copy ${random.between(-2, 2)}`);
    if (random.chance(3)) to.line(`${variables[1]} =l add ${variables[1]}, ${random.between(1, 9)}`);
    to.line(`jmp @${random.chance(2) ? end : later(index)}`);
  });
  to.label(end);
}

/** Slots that nobody else knows: the second is written while the first is still to be read, and by an index. */
export function overlappingSlots(to: Writer): void {
  const { random } = to;
  const [first, second] = random.chance(2) ? scratchSlots : [scratchSlots[2]!, scratchSlots[0]!];
  const upper = (slot: string): string => to.step('l', `add ${slot}, 8`);
  const indexed = (slot: string): string => to.step('l', `add ${slot}, ${to.step('l', `and ${loud(to, 'l')}, 8`)}`);
  const fill = (slot: string): void => {
    const places = random.chance(2) ? [slot, upper(slot)] : [upper(slot), slot];
    for (const place of places) to.line(`storel ${loud(to, 'l')}, ${place}`);
  };
  fill(first!);
  if (random.chance(2)) to.line(`storel ${loud(to, 'l')}, ${indexed(first!)}`);
  const last = random.pick([upper(first!), indexed(first!), first!]);
  const value = loud(to, 'l');
  const place = upper(second!);
  // The first slot ends where the second begins, or soon after.
  if (random.chance(2)) fill(second!);
  to.line(`storel ${value}, ${place}`);
  const seen = to.step('l', `loadl ${last}`);
  to.line(`storel ${value}, ${second}`);
  note(to, 'l', seen);
  const [on, off, end] = [to.fresh('half'), to.fresh('whole'), to.fresh('filled')];
  to.line(`jnz ${to.operand('w')}, ${random.chance(2) ? `@${on}, @${off}` : `@${off}, @${on}`}`);
  to.label(on);
  note(to, 'l', to.step('l', `loadl ${indexed(second!)}`));
  to.line(`store${random.pick(['l', 'w', 'h', 'b'])} ${random.between(1, 9)}, ${upper(second!)}`);
  to.line(`jmp @${end}`);
  to.label(off);
  if (random.chance(2)) fill(second!);
  to.line(`jmp @${end}`);
  to.label(end);
  for (const slot of [second!, upper(second!)]) note(to, 'l', to.step('l', `loadl ${slot}`));
}

/** A call of `$reads` made twice, with something in between that may write what it reads, or not. */
export function repeatedCalls(to: Writer): void {
  const { random } = to;
  const area = to.area();
  const read = (): string => to.step('w', `call $reads(l ${area})`);
  note(to, 'w', read());
  const other = random.chance(2) ? area : to.area();
  random.pick([
    () => note(to, 'w', to.step('w', `call $writes(l ${other}, w ${loud(to, 'w')})`)),
    () => to.line(`call $writes(l ${other}, w ${loud(to, 'w')})`),
    () => to.line(`store${random.pick(['b', 'w'])} ${loud(to, 'w')}, ${other}`),
    () => note(to, 'l', to.step('l', `call $pure(l ${loud(to, 'l')}, w 3)`)),
  ])();
  note(to, 'w', read());
}

/** A word counts to the end of its range and, unless a test of the old value stops it there, beyond; both are widened. */
export function countToTheEnd(to: Writer): void {
  const { random } = to;
  const isUp = random.chance(2);
  const end = isUp ? 2147483647 : -2147483648;
  const [head, left] = [to.fresh('count'), to.fresh('counted')];
  const [counter, rounds] = [`%${to.fresh('i')}`, `%${to.fresh('n')}`];
  const some = to.step('w', `and ${loud(to, 'w')}, 3`);
  to.line(`${counter} =w ${isUp ? 'sub' : 'add'} ${end}, ${some}`);
  to.line(`${rounds} =w copy 0`);
  to.line(`jmp @${head}`);
  to.label(head);
  const wide = to.step('l', `extsw ${counter}`);
  if (random.chance(2)) note(to, 'l', wide);
  const old = to.step('w', `copy ${counter}`);
  to.line(`${counter} =w ${isUp ? 'add' : 'sub'} ${counter}, ${random.pick([1, 1, 2])}`);
  if (random.chance(2)) note(to, 'l', to.step('l', `extsw ${counter}`));
  to.line(`${rounds} =w add ${rounds}, 1`);
  const isFuelled = to.step('w', `csltw ${rounds}, 6`);
  const test = to.step('w', `c${isUp ? 'slt' : 'sgt'}w ${random.pick([old, old, counter])}, ${end}`);
  const goes = random.chance(3) ? isFuelled : to.step('w', `and ${test}, ${isFuelled}`);
  to.line(`jnz ${goes}, @${head}, @${left}`);
  to.label(left);
  note(to, 'w', counter);
}

/** A loop that reads a place in each round and writes one, which may be the same. */
export function readAndWrite(to: Writer): void {
  const { random } = to;
  const [head, left] = [to.fresh('again'), to.fresh('over')];
  const rounds = `%${to.fresh('n')}`;
  const [from, into] = [to.area(), to.area()];
  const place = (area: string): string => to.step('l', `add ${area}, ${random.pick([0, 4, 8])}`);
  to.line(`${rounds} =w copy 0`);
  to.line(`jmp @${head}`);
  to.label(head);
  const value = to.step('w', `${random.pick(['loadw', 'loadub', 'loadsh'])} ${place(from)}`);
  note(to, 'w', value);
  const other = to.step('w', `add ${value}, ${rounds}`);
  to.line(`${random.pick(['storew', 'storeb'])} ${other}, ${place(random.chance(2) ? from : into)}`);
  to.line(`${rounds} =w add ${rounds}, 1`);
  to.line(`jnz ${to.step('w', `csltw ${rounds}, 4`)}, @${head}, @${left}`);
  to.label(left);
}

/** Some ways to one place, where what was asked before, or was settled on the way, is asked again. */
export function askedAgain(to: Writer): void {
  const { random } = to;
  const [leave, yes, no, end] = ['leave', 'yes', 'no', 'end'].map((name) => to.fresh(name)) as [
    string,
    string,
    string,
    string,
  ];
  const [asked, other] = [`%${to.fresh('asked')}`, `%${to.fresh('other')}`];
  const arrive = (value: string): void => {
    to.line(`${asked} =w copy ${value}`);
    to.line(`${other} =w copy ${to.operand('w')}`);
    to.line(`jmp @${leave}`);
  };
  for (let i = random.between(1, 3); i > 0; i--) {
    const [here, on] = [to.fresh('here'), to.fresh('on')];
    const question = random.chance(2) ? to.step('w', `and ${to.operand('w')}, 3`) : to.operand('w');
    const isHere = random.chance(2);
    to.line(`jnz ${question}, @${isHere ? here : on}, @${isHere ? on : here}`);
    to.label(here);
    arrive(random.pick([question, question, '0', '1', to.operand('w')]));
    to.label(on);
  }
  arrive(random.pick(['0', '1', to.operand('w')]));
  to.label(leave);
  to.line(`jnz ${asked}, @${yes}, @${no}`);
  for (const label of [yes, no]) {
    to.label(label);
    note(to, 'w', random.chance(2) ? other : to.step('w', `add ${other}, ${asked}`));
    to.line(`jmp @${end}`);
  }
  to.label(end);
  if (random.chance(2)) note(to, 'w', other);
}

/** Assumptions that hold, and questions in front of them and behind. */
export function assumedBounds(to: Writer): void {
  const { random } = to;
  const most = random.pick([0, 1, 9, 100, 2147483647, -5]);
  const any = to.operand('w');
  const value = to.step('w', `sel ${to.step('w', `csgtw ${any}, ${most}`)}, ${most}, ${any}`);
  const ask = (): void => {
    const near = most === 2147483647 ? most - random.between(0, 2) : most + random.between(-2, 2);
    note(to, 'w', to.step('w', `c${random.pick(relations)}w ${value}, ${near}`));
  };
  ask();
  const isBelow = to.step('w', `cslew ${value}, ${most}`);
  const isAbove = to.step('w', `csgew ${value}, ${most}`);
  const isSure = random.chance(2) ? '1' : to.step('w', `cslew ${value}, ${most}`);
  const holds = random.pick([isBelow, to.step('w', `sel ${isSure}, ${isBelow}, ${isAbove}`)]);
  to.line(`assume ${holds}`);
  for (let i = random.between(1, 3); i > 0; i--) ask();
}
