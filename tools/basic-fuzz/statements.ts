// Random statements and blocks of them. The table at the end says which there are and how often they are made.

import {
  callArguments,
  condition,
  element,
  fieldsOf,
  integer,
  keptText,
  number,
  place,
  text,
  valueFor,
} from './expressions.ts';
import { branches, doLoop, forLoop, repeatLoop, select, whileLoop } from './blocks.ts';
import { known } from './known.ts';
import { gosub, goForward, leave, onGosub, onGoto, repeatByGoto } from './jumps.ts';
import { tryBlock, throwError } from './errors.ts';
import { print, printUsing, write } from './output.ts';
import type { ArrayVariable, ScalarType } from './model.ts';
import type { Writer } from './writer.ts';

type Make = (w: Writer) => void;

const isNumeric = (type: ScalarType): boolean => type !== 'STRING';
const isText = (type: ScalarType): boolean => type === 'STRING';

function assignNumber(w: Writer): void {
  const target = place(w, isNumeric);
  if (target) w.line(`${w.random.chance(12) ? 'LET ' : ''}${target.text} = ${number(w, 3)}`);
}

function assignText(w: Writer): void {
  const target = place(w, isText);
  if (target) w.line(`${target.text} = ${keptText(w, 3)}`);
}

function append(w: Writer): void {
  const target = place(w, isText);
  if (!target) return;
  const [part, op] = [w.random.chance(3) ? target.text : text(w, 1), w.random.chance(4) ? '&' : '+'];
  w.line(`IF LEN(${target.text}) < 60 THEN ${target.text} = ${target.text} ${op} ${part}`);
}

function accumulate(w: Writer): void {
  const target = place(w, isNumeric);
  if (target) w.line(`${target.text} = ${target.text} ${w.random.pick(['+', '-', '*', 'XOR'])} ${number(w, 1)}`);
}

const operators = ['+', '-', '*', 'AND', 'OR', 'XOR', 'EQV', 'IMP'];
const divisions = ['/', '\\', 'MOD'];

function compound(w: Writer): void {
  const target = place(w, w.random.chance(3) ? isText : isNumeric);
  if (!target) return;
  const { text: to, type } = target;
  if (isText(type)) {
    const part = w.random.chance(4) ? to : w.random.chance(4) ? number(w, 1) : text(w, 1);
    w.line(`IF LEN(${to}) < 60 THEN ${to} ${w.random.pick(['+=', '&='])} ${part}`);
  } else if (w.random.chance(4)) w.line(`${to} ${w.random.pick(divisions)}= (${integer(w, 1)} OR 1)`);
  else if (w.random.chance(12)) w.line(`${to} ^= ${w.random.below(4)}`);
  else w.line(`${to} ${w.random.pick(operators)}= ${number(w, 2)}`);
}

function step(w: Writer): void {
  const target = place(w, isNumeric);
  if (target) w.line(`${w.random.pick(['INC', 'DEC'])} ${target.text}${w.random.chance(2) ? `, ${number(w, 1)}` : ''}`);
}

function swap(w: Writer): void {
  const a = place(w, () => true);
  const b = a && place(w, (type) => type === a.type);
  if (a && b) w.line(`SWAP ${a.text}, ${b.text}`);
}

function replacePart(w: Writer): void {
  const target = place(w, isText);
  if (!target) return;
  const from = `${w.random.between(1, 6)}`;
  const kind = w.random.below(4);
  if (kind === 0) w.line(`IF LEN(${target.text}) > 6 THEN MID$(${target.text}, ${from}) = ${text(w, 1)}`);
  else if (kind === 1) {
    w.line(`IF LEN(${target.text}) > 6 THEN MID$(${target.text}, ${from}, ${w.random.below(5)}) = ${text(w, 1)}`);
  } else if (kind === 2)
    w.line(
      `IF LEN(${target.text}) < 60 THEN ${target.text}(${from} TO ${from} + ${w.random.below(3)}) = ${text(w, 0)}`,
    );
  else w.line(`${w.random.pick(['LSET', 'RSET'])} ${target.text} = ${text(w, 1)}`);
}

function call(w: Writer): void {
  const found = w.routines.filter(({ isRisky }) => w.isRisky || !isRisky);
  if (found.length === 0) return;
  const routine = w.random.pick(found);
  if (!w.affords(routine.cost)) return;
  const args = callArguments(w, routine, 2);
  if (args === null) return;
  if (w.random.chance(3)) w.line(`CALL ${routine.name}(${args})`);
  else w.line(w.random.chance(2) ? `${routine.name}(${args})` : `${routine.name} ${args}`.trimEnd());
}

function read(w: Writer): void {
  if (w.data.length === 0) return;
  const { label, kinds } = w.random.pick(w.data);
  const targets = kinds
    .slice(0, w.random.between(1, kinds.length))
    .map((kind) => place(w, kind === 'number' ? () => true : isText));
  if (targets.includes(null)) return;
  // The pointer is every routine's: subscripts that call one would read in between.
  const names = targets.map((one) => one!.text);
  if (names.some((name) => /\w\(.*[a-z]\w*\(/.test(name))) return;
  w.line(`RESTORE ${label}: READ ${names.join(', ')}`);
}

function assignRecord(w: Writer): void {
  if (w.scope.records.length === 0) return;
  const { name, type } = w.random.pick(w.scope.records);
  const others = [
    ...w.scope.records.filter((one) => one.type === type).map((one) => one.name),
    ...w.scope.arrays.filter((one) => one.element === type).map((one) => element(w, one)),
  ];
  const other = w.random.pick(others);
  const kind = w.random.below(4);
  if (kind === 0) w.line(`SWAP ${name}, ${other}`);
  else if (kind === 1) w.line(`PRINT ${name} ${w.random.pick(['=', '<>'])} ${other}`);
  else if (w.random.chance(2)) w.line(`${name} = ${other}`);
  else w.line(`${other} = ${name}`);
  if (!type.fields.some((field) => typeof field.type !== 'string') && w.random.chance(3)) {
    const fields = fieldsOf(name, type);
    w.line(`${name} = CREATE ${type.name}(${fields.map((field) => valueFor(w, field.type, 1)).join(', ')})`);
  }
}

/** Bounds that hold at least what the array promises. */
const grown = (w: Writer, { bounds }: ArrayVariable): string =>
  bounds.map(([low, high]) => `${low} TO ${high + w.random.below(3)}`).join(', ');

function redim(w: Writer): void {
  const found = w.scope.arrays.filter(({ isDynamic }) => isDynamic);
  if (found.length === 0 || !w.affords(3)) return;
  const array = w.random.pick(found);
  const kind = w.random.below(5);
  if (kind === 0) w.line(`ERASE ${array.name}: REDIM ${array.name}(${grown(w, array)})`);
  else w.line(`REDIM ${kind < 4 ? 'PRESERVE ' : ''}${array.name}(${grown(w, array)})`);
}

function wholeArray(w: Writer): void {
  const found = w.scope.arrays.filter((one) => typeof one.element === 'string' && !one.isDynamic && !one.isParameter);
  if (found.length === 0 || !w.affords(4)) return;
  const array = w.random.pick(found);
  const name = `${array.name}()`;
  const others = found.filter((one) => one.element === array.element && `${one.bounds}` === `${array.bounds}`);
  const other = `${w.random.pick(others).name}()`;
  if (array.element === 'STRING') w.line(`${name} = ${w.random.chance(2) ? keptText(w, 1) : other}`);
  else {
    const op = w.random.pick(['+', '-', '*']);
    const forms = [
      number(w, 1),
      other,
      `${other} ${op} ${name}`,
      `${name} ${op} ${number(w, 1)}`,
      `-${other}`,
      `ABS(${other})`,
    ];
    w.line(`${name} = ${w.random.pick(forms)}`);
  }
}

function split(w: Writer): void {
  if (!w.affords(4)) return;
  const name = w.fresh('p');
  w.line(`DIM ${name}$()`);
  w.line(`${name}$() = SPLIT$(${text(w, 2)}, ${w.random.pick(['","', '"a"', '""', '" "'])})`);
  w.line(`PRINT UBOUND(${name}$); ${name}$(${w.base}); JOIN$(${name}$(), "/")`);
}

function shortIf(w: Writer): void {
  const [target, other] = [place(w, isNumeric), place(w, () => true)];
  if (!target || !other) return;
  const rest = w.random.chance(2) ? ` ELSE ${other.text} = ${valueFor(w, other.type, 2)}` : '';
  w.line(`IF ${condition(w, 2)} THEN ${target.text} = ${number(w, 2)}${rest}`);
}

/** An access that may fail and that only risky code may make. */
function outside(w: Writer): void {
  if (!w.isRisky || w.scope.arrays.length === 0) return;
  const array = w.random.pick(w.scope.arrays);
  if (typeof array.element !== 'string') return;
  const subscripts = array.bounds.map(() => `(${integer(w, 1)} MOD 12)`);
  w.line(`${array.name}(${subscripts.join(', ')}) = ${valueFor(w, array.element, 1)}`);
}

const table: readonly (readonly [weight: number, make: Make])[] = [
  [16, assignNumber],
  [8, assignText],
  [6, append],
  [6, accumulate],
  [6, compound],
  [4, step],
  [3, swap],
  [3, replacePart],
  [8, call],
  [3, read],
  [3, assignRecord],
  [3, redim],
  [3, wholeArray],
  [1, split],
  [6, shortIf],
  [4, outside],
  [8, print],
  [1, printUsing],
  [1, write],
  [6, branches],
  [6, forLoop],
  [3, whileLoop],
  [2, repeatLoop],
  [3, doLoop],
  [4, select],
  [5, tryBlock],
  [4, throwError],
  [3, gosub],
  [1, onGosub],
  [1, onGoto],
  [2, goForward],
  [1, repeatByGoto],
  [6, leave],
  [12, known],
];
const total = table.reduce((sum, [weight]) => sum + weight, 0);

/** One statement, simple or a block. */
export function statement(w: Writer): void {
  w.budget--;
  if (!w.affords(1)) return;
  let at = w.random.below(total);
  for (const [weight, make] of table) {
    at -= weight;
    if (at < 0) return make(w);
  }
}

/** The statements of a block: at least one, more while there is budget. */
export function block(w: Writer, most = 5): void {
  const before = w.lines.length;
  for (let count = w.random.between(1, most); count > 0 && w.budget > 0; count--) statement(w);
  if (w.lines.length === before) print(w);
}
