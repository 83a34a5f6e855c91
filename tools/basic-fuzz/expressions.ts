// Random expressions. Every number may stand where a number is wanted, since the language converts; `integer` gives whole
// numbers of no more than 64 bits, `text` strings of a bounded length, `condition` what IF and loops ask. Where the writer
// is not risky, nothing here can fail: divisors are made odd, subscripts masked, arguments brought into their domains.

import type { ArrayVariable, Parameter, Place, RecordType, Routine, ScalarType } from './model.ts';
import { isFloat } from './model.ts';
import { integerLiteral, numberLiteral, textLiteral } from './literals.ts';
import type { Writer } from './writer.ts';

type Make = (w: Writer, depth: number) => string;

/** How rarely an expression in risky code takes a risk. */
const riskIn = 8;

const takesRisk = (w: Writer): boolean => w.isRisky && w.random.chance(riskIn);

const isNumeric = (type: ScalarType): boolean => type !== 'STRING';

// Places

function subscript(w: Writer, [low, high]: readonly [number, number]): string {
  if (takesRisk(w)) return `(${integer(w, 1)} MOD 9)`;
  const counters = w.scope.counters.filter((one) => one.low >= low && one.high <= high);
  if (counters.length > 0 && w.random.chance(2)) return w.random.pick(counters).name;
  if (w.random.chance(2)) return `${w.random.between(low, high)}`;
  const mask = 2 ** Math.floor(Math.log2(high - low + 1)) - 1;
  const index = `(${integer(w, 1)} AND ${mask})`;
  return low === 0 ? index : `${low} + ${index}`;
}

/** An element of an array, with subscripts within its bounds. */
export const element = (w: Writer, array: ArrayVariable): string =>
  `${array.name}(${array.bounds.map((bound) => subscript(w, bound)).join(', ')})`;

/** The scalar fields below a record, however deep. */
export function fieldsOf(text: string, type: RecordType): Place[] {
  return type.fields.flatMap((field) =>
    typeof field.type === 'string'
      ? [{ text: `${text}.${field.name}`, type: field.type }]
      : fieldsOf(`${text}.${field.name}`, field.type),
  );
}

/** A place that may be read, assigned and passed by reference; null where there is none of that kind. */
export function place(w: Writer, wanted: (type: ScalarType) => boolean): Place | null {
  const scalars = w.scope.scalars.filter(({ type }) => wanted(type));
  const arrays = w.scope.arrays.filter(({ element: one }) =>
    typeof one === 'string' ? wanted(one) : fieldsOf('', one).some(({ type }) => wanted(type)),
  );
  const records = w.scope.records.filter(({ type }) => fieldsOf('', type).some((one) => wanted(one.type)));
  const kind = w.random.below(10);
  if (kind < 3 && arrays.length > 0) {
    const array = w.random.pick(arrays);
    if (typeof array.element === 'string') return { text: element(w, array), type: array.element };
    return w.random.pick(fieldsOf(element(w, array), array.element).filter(({ type }) => wanted(type)));
  }
  if (kind < 5 && records.length > 0) {
    const { name, type } = w.random.pick(records);
    return w.random.pick(fieldsOf(name, type).filter((one) => wanted(one.type)));
  }
  return scalars.length > 0 ? w.random.pick(scalars) : null;
}

// Calls

/** An argument list for a routine. */
export function callArguments(w: Writer, { params, isRecursive }: Routine, depth: number): string | null {
  const args = params.map((param, index) => {
    if (index === 0 && isRecursive) return w.random.chance(2) ? '3' : `(${integer(w, 1)} AND 3)`;
    return argument(w, param, depth);
  });
  return args.includes(null) ? null : args.join(', ');
}

function argument(w: Writer, param: Parameter, depth: number): string | null {
  if (param.kind === 'array') {
    const found = w.scope.arrays.filter(
      ({ element: one, bounds, isDynamic }) =>
        one === param.array.element &&
        bounds.length === param.array.bounds.length &&
        (isDynamic || !param.array.isDynamic) &&
        bounds.every(([low, high], i) => low <= param.array.bounds[i]![0] && high >= param.array.bounds[i]![1]),
    );
    return found.length === 0 ? null : `${w.random.pick(found).name}()`;
  }
  if (param.kind === 'record') {
    const found = w.scope.records.filter(({ type }) => type === param.type).map(({ name }) => name);
    const elements = w.scope.arrays.filter((one) => one.element === param.type);
    if (elements.length > 0 && (found.length === 0 || w.random.chance(2))) return element(w, w.random.pick(elements));
    return found.length === 0 ? null : w.random.pick(found);
  }
  if (param.mode === 'BYREF ' && !w.random.chance(5)) {
    const target = place(w, (type) => type === param.type);
    if (target) return w.random.chance(8) ? `(${target.text})` : target.text;
  }
  return param.type === 'STRING' ? text(w, depth - 1) : number(w, depth - 1);
}

function userCall(w: Writer, wanted: (type: ScalarType) => boolean, depth: number): string | null {
  const found = w.routines.filter(({ result, isRisky }) => result && wanted(result) && (w.isRisky || !isRisky));
  if (found.length === 0) return null;
  const routine = w.random.pick(found);
  if (!w.affords(routine.cost)) return null;
  const args = callArguments(w, routine, Math.min(depth, 2));
  return args === null ? null : args === '' && w.random.chance(2) ? routine.name : `${routine.name}(${args})`;
}

// Numbers

const operators = ['+', '-', '*', '/', '\\', 'MOD', 'AND', 'OR', 'XOR', 'EQV', 'IMP', '^'];
const relations = ['=', '<>', '<', '<=', '>', '>='];

function binary(w: Writer, depth: number): string {
  const op = w.random.pick(operators);
  const left = number(w, depth - 1);
  if (op === '^') return `(${takesRisk(w) ? left : `(${integer(w, 1)} AND 15)`} ^ ${w.random.below(4)})`;
  const right = number(w, depth - 1);
  if (!['/', '\\', 'MOD'].includes(op) || takesRisk(w)) return `(${left} ${op} ${right})`;
  return `(${left} ${op} (${right} OR 1))`;
}

const comparison: Make = (w, depth) =>
  w.random.chance(3)
    ? `(${text(w, depth - 1)} ${w.random.pick(relations)} ${text(w, depth - 1)})`
    : `(${number(w, depth - 1)} ${w.random.pick(relations)} ${number(w, depth - 1)})`;

/** Functions of one number that are defined everywhere and exact everywhere. */
const exact = ['ABS', 'SGN', 'INT', 'FIX', 'CEIL', 'FLOOR', 'TRUNC', 'CDBL', 'CSNG', 'SQUARE'];
/** What the C library computes: compared to six decimals, since its versions differ in the last bit. */
const smooth = ['SIN', 'COS', 'ATN', 'TANH', 'SIGMOID', 'ERF', 'NORMCDF', 'ASINH'];

const numberCalls: readonly Make[] = [
  (w, d) => `${w.random.pick(exact)}(${number(w, d - 1)})`,
  (w, d) => `${w.random.pick(exact)}(${number(w, d - 1)})`,
  (w, d) => `ROUND(${w.random.pick(smooth)}(${integer(w, d - 1)} MOD 50), 6)`,
  (w, d) => `ROUND(${number(w, d - 1)} MOD 100000, ${w.random.below(4)})`,
  (w, d) => `FRAC(${number(w, d - 1)})`,
  (w, d) => `SQR(${takesRisk(w) ? number(w, d - 1) : `ABS(${number(w, d - 1)})`})`,
  (w, d) => `${w.random.pick(['MIN', 'MAX', 'FMIN', 'FMAX'])}(${number(w, d - 1)}, ${number(w, d - 1)})`,
  (w, d) => `CLAMP(${number(w, d - 1)}, ${number(w, 1)}, ${number(w, 1)})`,
  (w, d) => `IIF(${condition(w, d - 1)}, ${number(w, d - 1)}, ${number(w, d - 1)})`,
  (w, d) => `LEN(${text(w, d - 1)})`,
  (w, d) => `ASC(${text(w, d - 1)})`,
  (w, d) => `INSTR(${text(w, d - 1)}, ${text(w, 1)})`,
  (w, d) => `INSTR(${integer(w, 1)}, ${text(w, d - 1)}, ${text(w, 1)})`,
  (w, d) => `INSTRREV(${text(w, d - 1)}, ${text(w, 1)})`,
  (w, d) => `TALLY(${text(w, d - 1)}, ${text(w, 1)})`,
  (w, d) => `VAL(${text(w, d - 1)})`,
  (w, d) => `${w.random.pick(['STARTSWITH', 'ENDSWITH', 'CONTAINS'])}(${text(w, d - 1)}, ${text(w, 1)})`,
  (w, d) => `${w.random.pick(['GCD', 'LCM'])}(${integer(w, d - 1)} MOD 1000, ${integer(w, 1)} MOD 1000)`,
  (w, d) =>
    `${w.random.pick(['CINT', 'CLNG'])}(${takesRisk(w) ? number(w, d - 1) : `${integer(w, d - 1)} MOD 1000 / 4`})`,
  (w, d) => `LERP(${number(w, d - 1)}, ${number(w, 1)}, 0.5)`,
  (w, d) => `FMA(${number(w, d - 1)}, ${number(w, 1)}, ${number(w, 1)})`,
  (w, d) => `COPYSIGN(${integer(w, d - 1)}, ${integer(w, 1)})`,
  (w, d) => `FMOD(${number(w, d - 1)}, ${takesRisk(w) ? number(w, 1) : '2.5'})`,
  (w, d) => `FACT(${takesRisk(w) ? integer(w, 1) : `${integer(w, d - 1)} AND 7`})`,
  (w) => `NTH(${integer(w, 1)}, ${takesRisk(w) ? integer(w, 1) : '3'})`,
  (w, d) => `CVI(MKI$(${integer(w, d - 1)}))`,
  (w, d) => `CVL(MKL$(${integer(w, d - 1)}))`,
  (w, d) => `CVD(MKD$(${integer(w, d - 1)}))`,
  (w, d) => `CVS(MKS$(${integer(w, d - 1)} MOD 4096))`,
  (w, d) => `HEX2DEC(HEX$(${integer(w, d - 1)}))`,
  (w, d) => `BIN2DEC(${text(w, d - 1)})`,
  (w, d) => arrayValue(w) ?? number(w, d - 1),
  (w) => w.random.pick(['ERR', 'PI', 'TRUE', 'FALSE', 'RND', 'RAND(10)']),
];

/** A number that a whole array gives. */
function arrayValue(w: Writer): string | null {
  const found = w.scope.arrays.filter(({ element: one }) => typeof one === 'string' && one !== 'STRING');
  if (found.length === 0 || !w.affords(4)) return null;
  const { name, bounds } = w.random.pick(found);
  if (w.random.chance(2)) return `${w.random.pick(['SUM', 'MIN', 'MAX', 'AVG'])}(${name}())`;
  return `${w.random.pick(['LBOUND', 'UBOUND'])}(${name}, ${w.random.between(1, bounds.length)})`;
}

function functionCall(w: Writer, isText: boolean, depth: number): string | null {
  const found = w.functions.filter((one) => one.isText === isText);
  if (found.length === 0) return null;
  const { name, arity } = w.random.pick(found);
  return `${name}(${Array.from({ length: arity }, () => number(w, depth - 1)).join(', ')})`;
}

function numberLeaf(w: Writer): string {
  const kind = w.random.below(10);
  if (kind < 6) {
    const found = place(w, isNumeric);
    if (found) return found.text;
  }
  if (kind < 8 && w.scope.counters.length > 0) return w.random.pick(w.scope.counters).name;
  return numberLiteral(w.random);
}

export function number(w: Writer, depth: number): string {
  if (depth <= 0) return numberLeaf(w);
  const kind = w.random.below(20);
  if (kind < 5) return numberLeaf(w);
  if (kind < 11) return binary(w, depth);
  if (kind < 13) return comparison(w, depth);
  if (kind < 14) return `(${w.random.pick(['-', '-', '+', 'NOT '])}${number(w, depth - 1)})`;
  if (kind < 15) return userCall(w, isNumeric, depth) ?? numberLeaf(w);
  if (kind < 16) return functionCall(w, false, depth) ?? numberLeaf(w);
  return w.random.pick(numberCalls)(w, depth);
}

const integerOperators = ['+', '-', '*', 'AND', 'OR', 'XOR'];

/** A whole number: integer places, counters, operators that leave integers integers. */
export function integer(w: Writer, depth: number): string {
  const kind = w.random.below(8);
  if (depth <= 0 || kind < 4) {
    const found = w.random.chance(3) ? null : place(w, (type) => isNumeric(type) && !isFloat(type));
    if (found) return found.text;
    if (w.scope.counters.length > 0 && w.random.chance(2)) return w.random.pick(w.scope.counters).name;
    return integerLiteral(w.random);
  }
  if (kind < 7) return `(${integer(w, depth - 1)} ${w.random.pick(integerOperators)} ${integer(w, depth - 1)})`;
  return `(${integer(w, depth - 1)} ${w.random.pick(['\\', 'MOD'])} (${integer(w, depth - 1)} OR 1))`;
}

// Conditions

export function condition(w: Writer, depth: number): string {
  const kind = w.random.below(8);
  if (depth <= 0 || kind < 4) return comparison(w, 1);
  if (kind < 5) return `(NOT ${condition(w, depth - 1)})`;
  if (kind < 7) {
    const op = w.random.pick(['AND', 'OR', 'XOR', 'EQV', 'IMP']);
    return `(${condition(w, depth - 1)} ${op} ${condition(w, depth - 1)})`;
  }
  return number(w, depth);
}

// Strings

/** A count for functions that repeat or cut: small, sometimes out of range. */
const count = (w: Writer): string =>
  w.random.chance(3) ? `${w.random.between(-1, 8)}` : w.random.chance(2) ? `(${integer(w, 1)} AND 7)` : integer(w, 1);
const few = (w: Writer): string => `(${integer(w, 1)} AND 3)`;

const textCalls: readonly Make[] = [
  (w, d) => `${w.random.pick(['LEFT$', 'RIGHT$'])}(${text(w, d - 1)}, ${count(w)})`,
  (w, d) => `MID$(${text(w, d - 1)}, ${count(w)}${w.random.chance(3) ? '' : `, ${count(w)}`})`,
  (w, d) => `MID$(${text(w, d - 1)}, ${count(w)}, 1)`,
  (w, d) => `${w.random.pick(['UCASE$', 'LCASE$', 'TRIM$', 'LTRIM$', 'RTRIM$', 'REVERSE$'])}(${text(w, d - 1)})`,
  (w, d) => `STR$(${number(w, d - 1)})`,
  (w, d) =>
    `CHR$(${takesRisk(w) ? number(w, d - 1) : `32 + (${integer(w, 1)} AND ${w.random.pick(['63', '255', '4095'])})`})`,
  (w) => `SPACE$(${few(w)})`,
  (w, d) => `STRING$(${few(w)}, ${w.random.chance(2) ? '65' : text(w, d - 1)})`,
  (w, d) => `REPEAT$(${text(w, d - 1)}, ${few(w)})`,
  (w, d) => `${w.random.pick(['HEX$', 'OCT$', 'BIN$'])}(${number(w, d - 1)}${w.random.chance(2) ? ', 4' : ''})`,
  (w, d) => `REPLACE$(${text(w, d - 1)}, ${text(w, 0)}, ${textLiteral(w.random)})`,
  (w, d) => `INSERT$(${text(w, d - 1)}, ${count(w)}, ${text(w, 0)})`,
  (w, d) => `DELETE$(${text(w, d - 1)}, ${count(w)}, ${count(w)})`,
  (w, d) => `REMOVE$(${text(w, d - 1)}, ${text(w, 0)})`,
  (w, d) => `EXTRACT$(${text(w, d - 1)}, ${count(w)}, ${count(w)})`,
  (w, d) =>
    `${w.random.pick(['LPAD$', 'RPAD$', 'CENTER$'])}(${text(w, d - 1)}, ${few(w)} * 5${w.random.chance(2) ? ', "*"' : ''})`,
  (w, d) => `IIF(${condition(w, d - 1)}, ${text(w, d - 1)}, ${text(w, d - 1)})`,
  (w) => `MKI$(${integer(w, 1)} AND &H7F7F)`,
  (w) => (w.isRisky ? 'ERR$' : 'ERR$(11)'),
  (w, d) => slice(w) ?? text(w, d - 1),
  (w, d) => joined(w) ?? text(w, d - 1),
];

function slice(w: Writer): string | null {
  const found = place(w, (type) => type === 'STRING');
  if (!found) return null;
  const low = w.random.chance(4) ? '' : `${count(w)} `;
  const high = w.random.chance(4) ? '' : ` ${count(w)}`;
  return `${found.text}(${low}TO${high})`;
}

function joined(w: Writer): string | null {
  const found = w.scope.arrays.filter(({ element: one, bounds }) => one === 'STRING' && bounds.length === 1);
  return found.length === 0 ? null : `JOIN$(${w.random.pick(found).name}(), ",")`;
}

function textLeaf(w: Writer): string {
  const found = w.random.chance(3) ? null : place(w, (type) => type === 'STRING');
  return found ? found.text : textLiteral(w.random);
}

export function text(w: Writer, depth: number): string {
  if (depth <= 0) return textLeaf(w);
  const kind = w.random.below(16);
  if (kind < 5) return textLeaf(w);
  if (kind < 7) return `(${text(w, depth - 1)} + ${text(w, depth - 1)})`;
  if (kind < 8) return `(${text(w, depth - 1)} & ${w.random.chance(2) ? number(w, depth - 1) : text(w, depth - 1)})`;
  if (kind < 9) return `(${text(w, depth - 1)} + ${number(w, depth - 1)})`;
  if (kind < 10) return userCall(w, (type) => type === 'STRING', depth) ?? textLeaf(w);
  if (kind < 11) return functionCall(w, true, depth) ?? textLeaf(w);
  return w.random.pick(textCalls)(w, depth);
}

/** A string that is short enough to be kept. */
export const keptText = (w: Writer, depth: number): string => {
  const value = text(w, depth);
  return /^("[^"]*"|[a-z]\w*\$?)$/.test(value) ? value : `LEFT$(${value}, 40)`;
};

export const valueFor = (w: Writer, type: ScalarType, depth: number): string =>
  type === 'STRING' ? keptText(w, depth) : number(w, depth);
