// Constant folding against the running program: `node --import tsx tools/fuzz-fold.ts [--seed N] [--count N]`. Random
// expressions are written twice, over named constants (which the checker folds) and over variables with the same values
// and types (which it cannot), and a program prints both. The lines must be equal; errors raised at run time count as values.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Random } from '../src/base/random.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function option(name: string, byDefault: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? byDefault : Number(process.argv[at + 1]);
}

/** Values worth meeting, as they are written in a declaration. */
const numbers: Readonly<Record<string, readonly string[]>> = {
  BYTE: ['0', '1', '-1', '127', '-128', '5'],
  UBYTE: ['0', '1', '255', '7'],
  SHORT: ['0', '-1', '32767', '-32768', '300'],
  USHORT: ['0', '65535', '12'],
  INTEGER: ['0', '1', '-1', '2147483647', '-2147483648', '10', '-7'],
  UINTEGER: ['0', '4294967295', '9'],
  LONG: ['0', '1', '-1', '9223372036854775807', '&H8000000000000000', '5000000000', '-3'],
  ULONG: ['0', '&HFFFFFFFFFFFFFFFF', '6'],
  SINGLE: ['0.0', '-0.0', '0.1', '1.5', '-2.5', '16777217.0', '1e30', '-1e-30'],
  DOUBLE: ['0.0', '-0.0', '0.1', '2.5', '-2.5', '1e15', '9007199254740993.0', '1e300', '-0.5'],
};
const texts = ['""', '"a"', '"Hello"', '" two  words "', '"\\n\\ttab"', '"äöü"', '"😀x"', '"12.5abc"', '"-7"', '"zz"'];

interface Leaf {
  readonly name: string;
  readonly type: string;
}

class Writer {
  readonly random: Random;
  readonly declarations: string[] = [];
  readonly leaves: Leaf[] = [];

  constructor(random: Random) {
    this.random = random;
    for (const [type, values] of Object.entries(numbers)) for (const value of values) this.declare(type, value);
    for (const value of texts) this.declare('STRING', value);
  }

  private declare(type: string, value: string): void {
    const name = `${this.leaves.length}`;
    this.leaves.push({ name, type });
    this.declarations.push(`CONST c${name} AS ${type} = ${value}`, `DIM v${name} AS ${type} = ${value}`);
  }

  private leaf(isText: boolean): string {
    const fitting = this.leaves.filter(({ type }) => (type === 'STRING') === isText);
    return `?${this.random.pick(fitting).name}`;
  }

  /** A number; leaves are written `?n`. */
  number(depth: number): string {
    if (depth === 0) return this.leaf(false);
    const { random } = this;
    const one = (): string => this.number(random.below(depth));
    switch (random.below(7)) {
      case 0:
        return `(${random.pick(['-', 'NOT '])}${one()})`;
      case 1:
        return `${random.pick(['ABS', 'SGN', 'INT', 'FIX', 'CEIL'])}(${one()})`;
      case 2:
        return `${random.pick(['LEN', 'ASC'])}(${this.text(random.below(depth))})`;
      case 3:
        return `INSTR(${this.text(random.below(depth))}, ${this.text(0)})`;
      case 4: {
        const isText = random.chance(3);
        const [a, b] = isText ? [this.text(1), this.text(0)] : [one(), one()];
        return `(${a} ${random.pick(['=', '<>', '<', '<=', '>', '>='])} ${b})`;
      }
      case 5:
        return `IIF(${one()}, ${one()}, ${one()})`;
      default:
        return `(${one()} ${random.pick(['+', '-', '*', '/', '\\', 'MOD', '^', 'AND', 'OR', 'XOR', 'EQV', 'IMP'])} ${one()})`;
    }
  }

  text(depth: number): string {
    if (depth === 0) return this.leaf(true);
    const { random } = this;
    const one = (): string => this.text(random.below(depth));
    const small = (): string => String(random.between(-1, 6));
    switch (random.below(6)) {
      case 0:
        return `(${one()} + ${one()})`;
      case 1:
        return `${random.pick(['UCASE$', 'LCASE$', 'TRIM$', 'LTRIM$', 'RTRIM$'])}(${one()})`;
      case 2:
        return `${random.pick(['LEFT$', 'RIGHT$'])}(${one()}, ${small()})`;
      case 3:
        return `MID$(${one()}, ${small()}, ${small()})`;
      case 4:
        return `STRING$(${small()}, ${one()})`;
      default:
        return `STR$(${this.number(random.below(depth))})`;
    }
  }
}

function program(writer: Writer, expressions: readonly string[]): string {
  const lines = [...writer.declarations];
  for (const expression of expressions) {
    for (const kind of ['c', 'v']) {
      const written = expression.replaceAll('?', kind);
      lines.push(`TRY: s$ = STR$(${written}): PRINT "["; s$; "]": CATCH: PRINT "error"; ERR: END TRY`);
    }
  }
  return `${lines.join('\n')}\n`;
}

const seed = option('seed', Date.now() % 1_000_000);
const total = option('count', 2000);
console.log(`seed ${seed}, ${total} expressions`);
const random = new Random(seed);
const writer = new Writer(random);
const folder = mkdtempSync(join(tmpdir(), 'fold-'));
let compared = 0;
let differences = 0;
for (let done = 0; done < total; done += 200) {
  const expressions = Array.from({ length: Math.min(200, total - done) }, () =>
    random.chance(4) ? writer.text(3) : writer.number(3),
  );
  const file = join(folder, 'fold.bas');
  writeFileSync(file, program(writer, expressions));
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'src/cli/main.ts'), file], {
    encoding: 'utf8',
    cwd: root,
  });
  // Texts may hold line ends: results are told apart by their brackets.
  const results = run.stdout.match(/\[[^\]]*\]\n|error\d+\n/g) ?? [];
  if (results.length !== 2 * expressions.length) {
    console.log(`${results.length} results of ${2 * expressions.length}: ${run.stderr.slice(-500)}`);
    process.exitCode = 1;
    break;
  }
  expressions.forEach((expression, i) => {
    compared++;
    if (results[2 * i] === results[2 * i + 1]) return;
    differences++;
    const used = [...new Set(expression.match(/\?\d+/g))].map(
      (leaf) => writer.declarations[2 * Number(leaf.slice(1))]!,
    );
    console.log(
      `${expression}: folded ${results[2 * i]!.trim()}, run ${results[2 * i + 1]!.trim()}   ${used.join('; ')}`,
    );
  });
}
rmSync(folder, { recursive: true });
console.log(`${compared} compared, ${differences} differ`);
if (differences > 0) process.exitCode = 1;
