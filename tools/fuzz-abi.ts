// Calling conventions against the system's C compiler: random signatures, called from C and calling C.
//
//     node --import tsx tools/fuzz-abi.ts [--seed N] [--count N] [-t x64|arm64]
//
// A callee stores each of its arguments to `out` and returns the one numbered `pick`; a caller passes what lies in
// `in`. Either side is written in IL once and in C once, and every byte that belongs to a member must arrive.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../src/base/random.ts';
import { parse } from '../src/il/parse.ts';
import { arm64Runner, compileObject, x64Runner } from './native.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '300' },
    target: { type: 'string', short: 't', default: 'x64' },
  },
});

const cNames = { b: 'signed char', h: 'short', w: 'int', l: 'long long', s: 'float', d: 'double' } as const;
type Letter = keyof typeof cNames;
/** Bytes kept for each argument. */
const room = 64;

interface Type {
  readonly il: string;
  readonly c: string;
  /** Members of an aggregate; empty for a scalar. */
  readonly members: readonly (readonly [letter: Letter, count: number])[];
  readonly letter: Letter | '';
}

const random = new Random(Number(values.seed));
const below = (limit: number): number => random.below(limit);
const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;

const scalars = (['w', 'l', 's', 'd'] as const).map(
  (letter): Type => ({ il: letter, c: cNames[letter], members: [], letter }),
);

function aggregate(index: number): Type {
  const only = below(3) === 0 ? pick(['s', 'd'] as const) : null;
  const members = Array.from({ length: 1 + below(4) }, () => {
    const letter = only ?? pick(Object.keys(cNames) as Letter[]);
    return [letter, below(4) === 0 ? 1 + below(3) : 1] as const;
  });
  return { il: `:t${index}`, c: `struct t${index}`, members, letter: '' };
}

const count = Number(values.count);
const types = Array.from({ length: 40 }, (_, index) => aggregate(index));
let il = types
  .map(({ il: name, members }) => `type ${name} = { ${members.map(([l, n]) => `${l} ${n}`).join(', ')} }\n`)
  .join('');
let c = '#include <stdio.h>\n#include <string.h>\nchar in[1024], out[1024], ret[64];\nstatic int bad;\n';
for (const { c: name, members } of types) {
  c += `${name} { ${members.map(([letter, n], i) => `${cNames[letter]} m${i}[${n}];`).join(' ')} };\n`;
}
c += `static void check(int f, const char *what, char *a, char *b, int n) {
  if (memcmp(a, b, n)) { printf("function %d: %s\\n", f, what); bad = 1; } }\n`;
let main = '';

/** C that compares a value with what was sent, member by member. */
function compare(type: Type, index: number, what: string, found: string, sent: string): string {
  if (type.letter !== '') return `check(${index}, "${what}", ${found}, ${sent}, sizeof(${type.c}));\n`;
  return type.members
    .map((_, i) => {
      const at = `__builtin_offsetof(${type.c}, m${i})`;
      return `check(${index}, "${what} member ${i}", ${found} + ${at}, ${sent} + ${at}, sizeof(((${type.c} *)0)->m${i}));\n`;
    })
    .join('');
}

for (let f = 0; f < count; f++) {
  const params = Array.from({ length: below(12) }, () => (below(2) === 0 ? pick(scalars) : pick(types)));
  const chosen = params.length === 0 ? -1 : below(params.length);
  const result = params[chosen];
  const list = params.map(({ c: name }, i) => `${name} p${i}`).join(', ') || 'void';
  const returns = result?.c ?? 'void';
  // The callees.
  c += `${returns} il_callee${f}(${list}); void il_caller${f}(void);\n${returns} c_callee${f}(${list}) {\n`;
  params.forEach(({ c: name }, i) => {
    c += `memcpy(out + ${room * i}, &p${i}, sizeof(${name}));\n`;
  });
  c += `${result ? `return p${chosen};` : ''}\n}\n`;
  il += `export function ${result?.il ?? ''} $il_callee${f}(${params.map(({ il: name }, i) => `${name} %p${i}`).join(', ')}) {\n@start\n`;
  params.forEach(({ letter, members }, i) => {
    il += `\t%o${i} =l add $out, ${room * i}\n`;
    if (letter !== '') il += `\tstore${letter} %p${i}, %o${i}\n`;
    else il += `\tblit %p${i}, %o${i}, ${sizeOf(members)}\n`;
  });
  il += `\tret${result ? ` %p${chosen}` : ''}\n}\n`;
  // The callers.
  il += `export function $il_caller${f}() {\n@start\n`;
  params.forEach(({ letter }, i) => {
    il +=
      letter === ''
        ? `\t%p${i} =l add $in, ${room * i}\n`
        : `\t%a${i} =l add $in, ${room * i}\n\t%p${i} =${letter} load %a${i}\n`;
  });
  const args = params.map(({ il: name }, i) => `${name} %p${i}`).join(', ');
  il += `\t${result ? `%r =${result.il} ` : ''}call $c_callee${f}(${args})\n`;
  if (result)
    il += result.letter === '' ? `\tblit %r, $ret, ${sizeOf(result.members)}\n` : `\tstore${result.letter} %r, $ret\n`;
  il += '\tret\n}\n';
  const passed = params.map(({ c: name }, i) => `*(${name} *)(in + ${room * i})`).join(', ');
  const checks = (side: string): string =>
    params
      .map((type, i) => compare(type, f, `${side} argument ${i}`, `out + ${room * i}`, `in + ${room * i}`))
      .join('') + (result ? compare(result, f, `${side} result`, 'ret', `in + ${room * chosen}`) : '');
  c += `static void test${f}(void) {\nmemset(out, 0, 1024); memset(ret, 0, 64); il_caller${f}();\n${checks('calling C,')}`;
  c += `memset(out, 0, 1024); memset(ret, 0, 64);\n`;
  c += `${result ? `${returns} r = ` : ''}il_callee${f}(${passed});\n${result ? 'memcpy(ret, &r, sizeof r);\n' : ''}${checks('called by C,')}}\n`;
  main += `test${f}();\n`;
}
// No byte pattern is a NaN: conversions might change it.
c += `int main(void) { for (int i = 0; i < 1024; i++) in[i] = 1 + (i * 37) % 61;\n${main}return bad; }\n`;

function sizeOf(members: Type['members']): number {
  const sizes = { b: 1, h: 2, w: 4, l: 8, s: 4, d: 8 };
  let at = 0;
  let align = 1;
  for (const [letter, n] of members) {
    const size = sizes[letter];
    at = Math.ceil(at / size) * size + n * size;
    align = Math.max(align, size);
  }
  return Math.ceil(at / align) * align;
}

const runner = values.target === 'x64' ? x64Runner : await arm64Runner();
if (!runner) throw new Error(`there is no target ${values.target}`);
const folder = mkdtempSync(join(tmpdir(), 'fuzz-abi-'));
let failures = 0;
try {
  const path = (name: string): string => join(folder, name);
  writeFileSync(path('driver.c'), c);
  for (const level of [0, 1] as const) {
    for (const registers of [0, 6]) {
      const { module, diagnostics } = parse(il);
      if (diagnostics.length > 0) throw new Error(diagnostics[0]!.message);
      writeFileSync(path('code.o'), compileObject(module, runner.target, { level, registers }));
      execFileSync(runner.cc, ['-O1', '-w', '-o', path('run'), path('driver.c'), path('code.o')], { stdio: 'pipe' });
      const [command, ...rest] = [...runner.emulator, path('run')];
      const end = spawnSync(command!, rest, { encoding: 'utf8' });
      if (end.status === 0) continue;
      failures++;
      console.log(
        `-O${level}, registers ${registers}: ${end.signal ?? ''}\n${end.stdout.split('\n').slice(0, 10).join('\n')}`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${count} signatures, ${failures} variants failed`);
process.exitCode = failures > 0 ? 1 : 0;
