// Random IL about memory cells in loops (il-generator.ts writes the rest): a few fields, of a symbol that no pointer leads
// to or of an area that others reach, are read and written in every turn or only in some, in sizes that agree or not,
// around calls that touch them, often or rarely, and with ways out in the middle. All of it terminates.

import type { Writer } from './il-loops.ts';

/** Bytes of `$m`. */
export const hiddenSize = 24;

/** What the functions below work on, and they: `$note` is rare, `$called` is only reached by its address. */
export const cellDefinitions = `data $m = { z ${hiddenSize} }
data $handler = { l $called }
declare cold $note
declare cold keeps $look
function w $look(w %x) {
@start
	%a =w loadw $m+4
	%b =w loadw $m+8
	%c =w sub %a, %b
	%d =w xor %c, %x
	ret %d
}
function w $note(w %x) {
@start
	%a =w loaduw $m+4
	%b =w add %a, %x
	storew %b, $m+4
	ret %a
}
function w $tally(w %x) {
@start
	%a =w call $note(w %x)
	%b =l loadl $m+8
	%c =l add %b, 3
	storel %c, $m+8
	%d =w loadsh $m
	ret %d
}
function w $called(w %x) {
@start
	%a =w xor %x, 90
	storeb %a, $m+1
	storew %x, $m+8
	storeh %a, $m+16
	ret %a
}
`;

const accesses = [
  { load: 'loadub', store: 'storeb', size: 1, letter: 'w' },
  { load: 'loadsb', store: 'storeb', size: 1, letter: 'w' },
  { load: 'loadsh', store: 'storeh', size: 2, letter: 'w' },
  { load: 'loaduh', store: 'storeh', size: 2, letter: 'w' },
  { load: 'loadw', store: 'storew', size: 4, letter: 'w' },
  { load: 'loadsw', store: 'storew', size: 4, letter: 'l' },
  { load: 'loadl', store: 'storel', size: 8, letter: 'l' },
  { load: 'loadl', store: 'stored', size: 8, letter: 'l' },
] as const;
type Access = (typeof accesses)[number];

/** A place, and how the loop accesses it. */
interface Cell {
  readonly address: string;
  readonly access: Access;
  /** There is memory at the address only if this is not zero. */
  readonly guard?: string;
}

/** `$m` by itself; by this way the loops find something in it, and what they leave there counts. */
export function hiddenAccess(to: Writer): void {
  const { random } = to;
  const access = random.pick(accesses);
  const address = `$m+${random.below(hiddenSize / access.size) * access.size}`;
  const cell = { address, access };
  if (random.chance(2)) read(to, cell);
  else write(to, cell, to.operand(access.letter));
}

/** A loop around cells, with another one inside now and then. */
export function cellLoop(to: Writer): void {
  const { random } = to;
  const cells = Array.from({ length: random.between(1, 3) }, () => someCell(to));
  // The same bytes, or some of them, in another way.
  const twin = random.pick(cells);
  const { size } = twin.access;
  const fitting = accesses.filter((access) => access.size <= size);
  if (random.chance(2)) cells.push({ ...twin, access: random.pick(fitting.slice(random.chance(2) ? -2 : 0)) });
  loop(to, cells, random.chance(2) ? 2 : 1);
}

function someCell(to: Writer): Cell {
  const { random } = to;
  const access = random.pick(accesses);
  const isHidden = !random.chance(3);
  const offset = random.below(isHidden ? hiddenSize / access.size : 2) * access.size;
  if (isHidden) return { address: `$m+${offset}`, access };
  const address = to.step('l', `add ${to.area()}, ${offset}`);
  if (random.chance(2)) return { address, access };
  const guard = to.step('w', `and ${to.operand('w')}, 1`);
  return { address: to.step('l', `sel ${guard}, ${address}, 0`), access, guard };
}

function loop(to: Writer, cells: readonly Cell[], depth: number): void {
  const { random } = to;
  const [head, next, end] = ['turn', 'again', 'over'].map((name) => to.fresh(name)) as [string, string, string];
  const count = `%${to.fresh('n')}`;
  to.line(`${count} =w copy ${random.between(1, 4)}`);
  to.line(`jmp @${head}`);
  to.label(head);
  if (random.chance(3)) {
    const inside = to.fresh('inside');
    to.line(`jnz ${count}, @${inside}, @${end}`);
    to.label(inside);
  }
  for (let i = random.between(1, 4); i > 0; i--) {
    const cell = random.pick(cells);
    const kind = random.below(12);
    const { guard } = cell;
    if (kind < 5 && guard !== undefined) when(to, guard, () => void change(to, cell, count));
    else if (kind < 3) change(to, cell, count);
    else if (kind === 3) read(to, cell);
    else if (kind === 4) sometimes(to, count, () => void change(to, cell, count));
    else if (kind === 5) {
      const near = guard === undefined && random.chance(2) ? cell : null;
      sometimes(to, count, () => rareCall(to, near, end));
    } else if (kind === 6) rareCall(to, null, end);
    else if (kind === 7) call(to);
    else if (kind === 8) hiddenAccess(to);
    else if (kind === 9) stray(to);
    else if (kind === 10 && depth > 1) loop(to, cells, depth - 1);
    else sometimes(to, count, () => (random.chance(2) ? next : end));
  }
  to.line(`jmp @${next}`);
  to.label(next);
  to.line(`${count} =w sub ${count}, 1`);
  to.line(`jnz ${to.step('w', `csgtw ${count}, 0`)}, @${head}, @${end}`);
  to.label(end);
}

function read(to: Writer, { address, access: { load, letter } }: Cell): string {
  const value = to.step(letter, `${load} ${address}`);
  const sum = to.variable(letter);
  to.line(`${sum} =${letter} add ${to.step(letter, `mul ${sum}, 3`)}, ${value}`);
  return value;
}

function change(to: Writer, cell: Cell, count: string): void {
  const { letter } = cell.access;
  const old = to.random.chance(4) ? to.operand(letter) : read(to, cell);
  const by = letter === 'w' && to.random.chance(2) ? count : to.operand(letter);
  write(to, cell, to.step(letter, `${to.random.pick(['add', 'sub', 'xor'])} ${old}, ${by}`));
}

function write(to: Writer, { access: { store }, address }: Cell, value: string): void {
  to.line(`${store} ${store === 'stored' ? to.step('d', `sltof ${value}`) : value}, ${address}`);
}

/** In some turns; what is written there goes on to the label it returns, if it returns one. */
function sometimes(to: Writer, count: string, write: () => string | undefined): void {
  when(to, to.step('w', `ceqw ${count}, ${to.random.between(1, 3)}`), write);
}

function when(to: Writer, test: string, write: () => string | undefined): void {
  const [yes, no] = [to.fresh('yes'), to.fresh('no')];
  to.line(`jnz ${test}, @${yes}, @${no}`);
  to.label(yes);
  to.line(`jmp @${write() ?? no}`);
  to.label(no);
}

/** A rare call and what stands around it; returns where to go on, if that is the end of the loop. */
function rareCall(to: Writer, cell: Cell | null, end: string): string | undefined {
  const { random } = to;
  if (cell !== null && random.chance(2)) change(to, cell, '1');
  const value = to.step('w', `call ${random.pick(['$note', '$look'])}(w ${to.operand('w')})`);
  const sum = to.variable('w');
  to.line(`${sum} =w xor ${sum}, ${value}`);
  if (cell !== null && random.chance(2)) read(to, cell);
  return random.chance(4) ? end : undefined;
}

function call(to: Writer): void {
  const { random } = to;
  const callee = random.chance(3) ? '$tally' : to.step('l', 'loadl $handler');
  const value = to.step('w', `call ${callee}(w ${to.operand('w')})`);
  const sum = to.variable('w');
  to.line(`${sum} =w add ${sum}, ${value}`);
}

/** An access through a pointer of which only the area is known. */
function stray(to: Writer): void {
  const at = to.step('l', `add ${to.area()}, ${to.step('l', `and ${to.operand('l')}, 24`)}`);
  if (to.random.chance(2)) to.line(`storel ${to.operand('l')}, ${at}`);
  else {
    const sum = to.variable('l');
    to.line(`${sum} =l xor ${sum}, ${to.step('l', `loadl ${at}`)}`);
  }
}
