// Random IL in the shapes that loop passes work on (il-generator.ts writes the rest): counters that go up and down to
// limits near and far, the ends of their range included, with subscripts that are checked, rows and columns of small
// tables; branches with questions that they answer; and functions that call themselves, with work left to do behind the call. All of it terminates.

import type { Random } from '../src/base/random.ts';

/** What a generator offers: lines, names, and values that may be read at this place. */
export interface Writer {
  readonly random: Random;
  line(text: string): void;
  label(name: string): void;
  fresh(prefix?: string): string;
  /** An instruction into a fresh temporary that nobody else is offered. */
  step(letter: 'w' | 'l' | 'd', text: string): string;
  operand(letter: 'w' | 'l'): string;
  variable(letter: 'w' | 'l'): string;
  /** Address of a block of 32 bytes. */
  area(): string;
}

const rounds = 7;
const edges = ['2147483644', '2147483646', '-2147483647', '-2147483646', '-3', '0', '0', '1', '1', '2', '5'];

/** Elements of an area: how many, the operations on them, their size. */
const tables = [
  { extent: 8, load: 'loadsw', store: 'storew', size: 4 },
  { extent: 8, load: 'loaduw', store: 'storew', size: 4 },
  { extent: 16, load: 'loadsh', store: 'storeh', size: 2 },
  { extent: 32, load: 'loadub', store: 'storeb', size: 1 },
] as const;

/** A value of which every bit may be set; operands tend to be small. */
export function loud(to: Writer, letter: 'w' | 'l'): string {
  const value = to.operand(letter);
  const factor = letter === 'w' ? '2654435769' : '-7046029254386353131';
  const mixed = to.step(letter, `mul ${to.step(letter, `add ${value}, ${to.random.between(0, 99)}`)}, ${factor}`);
  return to.step(letter, `xor ${mixed}, ${to.step(letter, `shr ${mixed}, ${letter === 'w' ? 15 : 31}`)}`);
}

/** A loop that counts in a word and uses the counter as a subscript. */
export function countedLoop(to: Writer): void {
  const { random } = to;
  const [head, next, end, guard] = ['for', 'next', 'end', 'guard'].map((name) => to.fresh(name)) as [
    string,
    string,
    string,
    string,
  ];
  const [counter, count] = [`%${to.fresh('i')}`, `%${to.fresh('n')}`];
  const small = (mask: number): string => to.step('w', `and ${to.operand('w')}, ${mask}`);
  const start = random.chance(3) ? small(7) : random.pick(edges);
  const isUp = random.chance(2);
  const op = random.chance(4) ? 'sub' : 'add';
  const isVariable = random.chance(3);
  const step = isVariable ? small(3) : String((isUp === (op === 'add') ? 1 : -1) * random.pick([1, 1, 1, 2, 3]));
  const limit =
    isVariable && random.chance(2)
      ? step
      : random.chance(3)
        ? to.operand('w')
        : isUp
          ? random.pick(['5', '7', '9', '2147483647', '-1'])
          : random.pick(['0', '1', '-2147483648']);
  const relation = isUp ? random.pick(['csle', 'cslt']) : random.pick(['csge', 'csgt']);
  const isTopTested = random.chance(2);

  to.line(`${counter} =w copy ${start}`);
  to.line(`${count} =w copy 0`);
  if (!isTopTested && random.chance(2)) {
    to.line(`jnz ${to.step('w', `${relation}w ${counter}, ${limit}`)}, @${head}, @${end}`);
  } else to.line(`jmp @${head}`);
  to.label(head);
  to.line(`${count} =w add ${count}, 1`);
  const isFuelled = to.step('w', `csltw ${count}, ${rounds}`);
  if (isTopTested) {
    const test = to.step('w', `${relation}w ${counter}, ${limit}`);
    to.line(`jnz ${to.step('w', `and ${test}, ${isFuelled}`)}, @${guard}, @${end}`);
    to.label(guard);
  }
  if (random.chance(2)) {
    // What a counter that wraps around shows, whatever the checks of subscripts say.
    const sum = to.variable('l');
    to.line(`${sum} =l add ${to.step('l', `mul ${sum}, 3`)}, ${to.step('l', `extsw ${counter}`)}`);
  }
  for (let i = random.between(1, 2); i > 0; i--) subscript(to, counter, next, end);
  to.line(`jmp @${next}`);
  to.label(next);
  const old = to.step('w', `copy ${counter}`);
  to.line(`${counter} =w ${op} ${counter}, ${step}`);
  if (random.chance(3)) {
    const sum = to.variable('l');
    to.line(`${sum} =l add ${sum}, ${to.step('l', `extsw ${counter}`)}`);
  }
  if (isTopTested) to.line(`jmp @${head}`);
  else {
    // As FOR does it: the old value against the limit, or the new one, or a check that it has not wrapped.
    const tested = random.chance(2) ? old : counter;
    let test = to.step('w', `${relation}w ${tested}, ${limit}`);
    if (random.chance(3))
      test = to.step('w', `and ${test}, ${to.step('w', `${isUp ? 'csgt' : 'cslt'}w ${counter}, ${old}`)}`);
    to.line(`jnz ${to.step('w', `and ${test}, ${isFuelled}`)}, @${head}, @${end}`);
  }
  to.label(end);
  const last = to.variable('w');
  to.line(`${last} =w xor ${last}, ${counter}`);
}

/** An access by a checked subscript; what fails the check goes on with the next round, or leaves. */
function subscript(to: Writer, counter: string, next: string, end: string): void {
  const { random } = to;
  const table = random.pick(tables);
  const [fine, bad] = [to.fresh('fine'), to.fresh('bad')];
  const wide = to.step('l', `extsw ${counter}`);
  const lower = random.pick(['0', '0', '1', '-2', to.step('l', `and ${to.operand('l')}, 3`)]);
  const index = to.step('l', `sub ${wide}, ${lower}`);
  // Columns and rows of tables of two or three.
  const shape = table.size === 4 ? random.below(3) : 0;
  const extent = [table.extent, 4, 3][shape]!;
  const isBad = to.step('w', `cugel ${index}, ${random.chance(4) ? extent - 1 : extent}`);
  to.line(`jnz ${isBad}, @${bad}, @${fine}`);
  to.label(bad);
  const errors = to.variable('w');
  to.line(`${errors} =w add ${errors}, ${random.between(1, 9)}`);
  to.line(`jmp @${random.chance(2) ? next : end}`);
  to.label(fine);
  let element = index;
  if (shape > 0) {
    const other = to.step('l', `and ${to.operand('l')}, 1`);
    const [row, column, width] = shape === 1 ? [other, index, 4] : [index, other, 3];
    element = to.step('l', `add ${to.step('l', `mul ${row}, ${width}`)}, ${column}`);
  }
  const scaled = to.step('l', `mul ${element}, ${table.size}`);
  const address = to.step('l', `add ${random.chance(2) ? `${to.area()}, ${scaled}` : `${scaled}, ${to.area()}`}`);
  if (random.chance(2)) to.line(`${table.store} ${random.chance(2) ? counter : to.operand('w')}, ${address}`);
  else {
    const value = to.step('w', `${table.load} ${address}`);
    const sum = to.variable('w');
    to.line(`${sum} =w add ${sum}, ${value}`);
  }
  if (random.chance(2)) {
    const sum = to.variable('l');
    to.line(`${sum} =l add ${to.step('l', `mul ${sum}, 3`)}, ${random.pick([wide, wide, index])}`);
  }
  if (random.chance(3)) decidable(to, counter, wide);
}

/** Something that the counter's range may decide. */
function decidable(to: Writer, counter: string, wide: string): void {
  const { random } = to;
  const bound = random.pick([-4, -1, 0, 1, 3, 7, 8, 9, 100]);
  const relation = random.pick(['eq', 'ne', 'sge', 'sgt', 'sle', 'slt', 'uge', 'ugt', 'ule', 'ult']);
  const sum = to.variable('w');
  const value = random.pick([
    `c${relation}w ${counter}, ${bound}`,
    `c${relation}l ${wide}, ${bound}`,
    `rem ${counter}, 4`,
    `div ${counter}, 8`,
    `sar ${counter}, 1`,
    `smin ${counter}, ${bound}`,
    `smax ${bound}, ${counter}`,
  ]);
  to.line(`${sum} =w add ${sum}, ${to.step('w', value)}`);
}

/** Text of `$grow(w, l)`: calls itself once or twice, and combines what comes back. Quick for first arguments up to 7. */
export function growFunction(random: Random): string {
  const op = random.pick(['add', 'add', 'mul', 'sub', 'xor']);
  const sides = random.chance(2) ? '%a, %b' : '%b, %a';
  const first = random.chance(2) ? '\t%a =l call $grow(w %m, l %x)' : '\t%a =l extsw %n';
  const argument = random.pick(['%x', '%y', '%a']);
  const result = random.pick(['\tret %r', '\t%z =l copy %r\n\tjmp @leave', `\t%r =l ${op} %r, %x\n\tret %r`]);
  return `function l $grow(w %n, l %x) {
@start
	%z =l copy %x
	%small =w cslew %n, ${random.pick(['0', '1'])}
	jnz %small, @leave, @on
@on
	%m =w sub %n, 1
	%y =l ${random.pick(['add', 'xor', 'mul'])} %x, ${random.pick(['3', '%x', '7'])}
${first}
	%k =w sub %n, 2
	%b =l call $grow(w %k, l ${argument})
	%r =l ${op} ${sides}
${result}
@leave
	ret %z
}
`;
}

const relations = ['eq', 'ne', 'sge', 'sgt', 'sle', 'slt', 'uge', 'ugt', 'ule', 'ult'];
const longBounds = ['9223372036854775807', '9223372036854775800', '-9223372036854775808', '4294967296'];
const wordBounds = ['2147483647', '2147483640', '-2147483648', '65536'];
const smallBounds = ['-9', '-1', '0', '1', '2', '7', '100'];

/** A branch tells something of one value or of two; below it questions follow that this may answer. */
export function branchFacts(to: Writer): void {
  const { random } = to;
  const letter = random.pick(['w', 'l'] as const);
  const isPair = random.chance(2);
  const bounds = [...smallBounds, ...(letter === 'w' ? wordBounds : longBounds)];
  // Two values that are often equal, or one and a constant near it or near the end of the range.
  const near = (): string => to.step(letter, `sub ${to.step(letter, `and ${to.operand(letter)}, 3`)}, 1`);
  const end = letter === 'w' ? '2147483640' : '9223372036854775800';
  const atEnd = (): string => to.step(letter, `or ${to.step(letter, `and ${to.operand(letter)}, 7`)}, ${end}`);
  const x = isPair ? near() : random.chance(2) ? atEnd() : to.operand(letter);
  const y = isPair ? near() : random.pick(bounds);
  const compare = (a: string, b: string): string => to.step('w', `c${random.pick(relations)}${letter} ${a}, ${b}`);
  const ask = (): string => {
    if (isPair && random.chance(2)) return random.chance(2) ? compare(x, y) : compare(y, x);
    const other = random.pick([y, random.pick(bounds)]);
    const name = random.pick(['add', 'add', 'sub', 'sub', 'mul', 'and', 'or', 'smin', 'smax', 'copy']);
    const made = random.chance(4)
      ? to.step(letter, `${random.pick(['rem', 'div', 'udiv', 'urem'])} ${x}, ${random.pick([2, 3, 8, 10])}`)
      : random.chance(5)
        ? to.step(letter, `${random.pick(['shl', 'shr', 'sar'])} ${x}, ${random.between(0, 5)}`)
        : to.step(
            letter,
            name === 'copy' ? `copy ${x}` : `${name} ${random.chance(4) ? `${other}, ${x}` : `${x}, ${other}`}`,
          );
    return compare(made, random.pick([...bounds, x]));
  };
  const [yes, no, known] = [to.fresh('yes'), to.fresh('no'), to.fresh('known')];
  const sum = to.variable('w');
  if (random.chance(3)) {
    // Two ways to one place, as AND and OR have them.
    const more = to.fresh('more');
    const target = random.pick([yes, no]);
    const [first, second] = random.chance(2) ? [target, more] : [more, target];
    to.line(`jnz ${compare(x, y)}, @${first}, @${second}`);
    to.label(more);
  }
  to.line(`jnz ${compare(x, y)}, @${yes}, @${no}`);
  for (const label of [yes, no]) {
    to.label(label);
    for (let i = random.between(1, 3); i > 0; i--) {
      to.line(`${sum} =w add ${to.step('w', `mul ${sum}, 3`)}, ${ask()}`);
    }
    to.line(`jmp @${known}`);
  }
  to.label(known);
}

/** Instructions that are alike but for one operand. */
export function twins(to: Writer): void {
  const { random } = to;
  const letter = random.pick(['w', 'l'] as const);
  const operands = [to.operand('w'), to.operand(letter), to.operand(letter)];
  const twin = [...operands];
  const at = random.below(3);
  twin[at] = to.operand(at === 0 ? 'w' : letter);
  const sum = to.variable(letter);
  for (const list of [operands, twin]) {
    to.line(`${sum} =${letter} add ${to.step(letter, `mul ${sum}, 5`)}, ${to.step(letter, `sel ${list.join(', ')}`)}`);
  }
}

/** Sums of few bits, extended again and again: what may be dropped, and what only seems so. */
export function narrowChain(to: Writer): void {
  const { random } = to;
  const extensions = ['extsb', 'extub', 'extsh', 'extuh'];
  const sum = to.variable('l');
  for (let i = random.between(1, 3); i > 0; i--) {
    // One of them more often: what is meant to cancel.
    const usual = random.pick(extensions);
    const extension = (): string => (random.chance(4) ? random.pick(extensions) : usual);
    const result = to.step('w', `${extension()} ${narrowValue(to, extension, extensions)}`);
    const wide = to.step('l', `${random.pick(['extsw', 'extuw', ...extensions])} ${result}`);
    to.line(`${sum} =l add ${to.step('l', `mul ${sum}, 7`)}, ${wide}`);
  }
}

function narrowValue(to: Writer, extension: () => string, extensions: readonly string[]): string {
  const { random } = to;
  const narrow = (): string => {
    if (random.chance(5)) return to.step('w', `${random.pick(['loadsb', 'loadub', 'loadsh', 'loaduh'])} ${to.area()}`);
    return to.step('w', `${extension()} ${random.chance(3) ? to.operand('w') : loud(to, 'w')}`);
  };
  let value = narrow();
  for (let i = random.between(1, 2); i > 0; i--) {
    const op = random.pick(['add', 'add', 'add', 'mul', 'and', 'or', 'xor', 'sub', 'neg', 'shr', 'shl', ...extensions]);
    if (op === 'neg' || op.startsWith('ext')) value = to.step('w', `${op} ${value}`);
    else if (op.startsWith('sh')) value = to.step('w', `${op} ${value}, ${random.pick([1, 7, 8, 24])}`);
    else value = to.step('w', `${op} ${value}, ${random.chance(4) ? random.pick([127, 128, 255, -1]) : narrow()}`);
  }
  return value;
}

/** Slots that `scratch` uses. */
export const scratchSlots = ['%scratch0', '%scratch1', '%scratch2'];

/** A slot written and read again at once, in pieces of other sizes; between such uses it may be anybody's. */
export function scratch(to: Writer): void {
  const { random } = to;
  const slot = random.pick(scratchSlots);
  to.line(`storel ${to.operand('l')}, ${slot}`);
  const upper = to.step('l', `add ${slot}, 8`);
  to.line(`storel ${to.operand('l')}, ${upper}`);
  if (random.chance(2))
    to.line(`store${random.pick(['b', 'h', 'w'])} ${to.operand('w')}, ${random.pick([slot, upper])}`);
  const sum = to.variable('l');
  for (let i = random.between(1, 3); i > 0; i--) {
    const load = random.pick(['loadl', 'loadsw', 'loaduw', 'loadsh', 'loaduh', 'loadsb', 'loadub']);
    to.line(`${sum} =l add ${to.step('l', `mul ${sum}, 3`)}, ${to.step('l', `${load} ${random.pick([slot, upper])}`)}`);
  }
}
