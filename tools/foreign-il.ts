// Foreign IL: how many files below a folder are read, printed and read back, verified, and run to the output that
// they themselves state, under the interpreter as written and optimised.
// `node --import tsx tools/foreign-il.ts DIR [-v] [--level=none|0|1|2] [--times=N] [FILE…]`; --times repeats each run.
//
// Knows the convention of QBE's own tests: comment blocks `# >>> driver`, a C program that calls the module (or
// defines what it calls), and `# >>> output`, each ended by `# <<<`; without output the exit status must be 0. The
// driver is compiled with gcc to a shared object, in which the module's functions are stubs that jump through pointers.
// Each run is a process of its own: what fails there fails alone.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openForeignCalls } from '../src/host/foreign-calls.ts';
import type { Module } from '../src/il/ir.ts';
import { parse } from '../src/il/parse.ts';
import { print } from '../src/il/print.ts';
import { Cls, Ext } from '../src/il/ref.ts';
import { verify } from '../src/il/verify.ts';
import { Interpreter } from '../src/interp/interpreter.ts';
import { type Level, optimise } from '../src/opt/passes.ts';
import { firstDifference } from './il-equal.ts';

const levels = ['none', '0', '1', '2'] as const;
type LevelName = (typeof levels)[number];

/** A comment block of the file without its marks, or ''. */
function block(text: string, name: string): string {
  const match = new RegExp(`^# >>> ${name}[^\\n]*\\n([\\s\\S]*?)^# <<<`, 'm').exec(text);
  // A '#' at the end of a line keeps blanks before it.
  return (match?.[1] ?? '').replace(/^# ?/gm, '').replace(/#$/gm, '');
}

/** True when the driver has a main of its own, so that the module is called rather than started. */
const hasMain = (driver: string): boolean => /\bmain\s*\(/.test(driver);

/** Functions of the module that C may want to call. */
const calledByC = (module: Module): Module['fns'] => module.fns.filter((fn) => fn.name !== 'main');

/** Compile the driver; functions of the module that it may call become stubs. */
function compileDriver(driver: string, module: Module, folder: string): string {
  const source = join(folder, 'driver.c');
  const library = join(folder, 'driver.so');
  const stubs = calledByC(module).map(
    ({ name }) =>
      `void *il_${name}; __asm__(".pushsection .text\\n.globl ${name}\\n${name}: jmp *il_${name}(%rip)\\n.popsection\\n");`,
  );
  // Data of the module that the driver names are pointers' targets that we cannot move: they are refused by the linker.
  writeFileSync(source, `${driver}\n${stubs.join('\n')}\n`);
  execFileSync(
    'gcc',
    ['-w', '-std=gnu99', '-shared', '-fPIC', '-Wl,-z,defs', '-Wl,-Bsymbolic', '-o', library, source, '-lm'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  return library;
}

/** In the child: run one file, the exit status being the program's. */
function runChild(path: string, level: LevelName, folder: string): number {
  const text = readFileSync(path, 'utf8');
  const { module } = parse(text);
  const driver = block(text, 'driver');
  const libraries = driver === '' ? [] : [compileDriver(driver, module, folder)];
  if (level !== 'none') optimise(module, Number(level) as Level, { verify: true });
  const foreign = openForeignCalls(libraries);
  const interpreter = new Interpreter(module, { foreign, fuel: 20_000_000 });
  const { memory } = foreign;
  if (driver !== '') {
    for (const fn of calledByC(module)) {
      const slot = foreign.lookup(`il_${fn.name}`)!.address;
      const address = interpreter.addressOf(fn.name);
      memory.write(slot, new Uint8Array(BigInt64Array.of(BigInt(address ?? 0)).buffer));
    }
  }
  let status: number;
  if (hasMain(driver)) {
    const strings = [path, 'a', 'b', 'c'].map((each) => memory.allocate(each.length + 1));
    [path, 'a', 'b', 'c'].forEach((each, index) => {
      strings[index]!.bytes.set(new TextEncoder().encode(`${each}\0`));
    });
    const argv = memory.allocate(40);
    argv.bytes.set(new Uint8Array(BigInt64Array.from([...strings.map((each) => BigInt(each.address)), 0n]).buffer));
    const word = { cls: Cls.w, ext: Ext.none, type: null };
    const args = [
      { type: word, value: 4 },
      { type: { cls: Cls.l, ext: Ext.none, type: null }, value: BigInt(argv.address) },
    ];
    status = Number(foreign.lookup('main')!.call(args, word, -1)) & 0xff;
  } else {
    const result = interpreter.runMain([path, 'a', 'b', 'c']);
    if (result.kind === 'fault') process.stderr.write(`${result.fault.describe()}\n`);
    status =
      result.kind === 'returned' ? Number(result.value ?? 0) & 0xff : result.kind === 'exited' ? result.status : 125;
  }
  foreign.flush();
  return status;
}

/** Run a file in a process of its own; what is wrong, or null. */
function check(path: string, text: string, level: LevelName): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'foreign-il-'));
  try {
    const own = fileURLToPath(import.meta.url);
    const child = spawnSync(process.execPath, ['--import', 'tsx', own, '--child', path, level, folder], {
      encoding: 'utf8',
      timeout: 120_000,
    });
    const expected = block(text, 'output');
    const detail = child.stderr.split('\n').find((line) => line !== '') ?? '';
    if (child.signal) return `killed by ${child.signal} ${detail}`;
    if (expected !== '')
      return child.stdout === expected ? null : difference(expected, child.stdout, child.status, detail);
    return child.status === 0 ? null : `status ${child.status} ${detail}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The first line that is not as expected, and how the process ended. */
function difference(expected: string, found: string, status: number | null, detail: string): string {
  const [wanted, lines] = [expected.split('\n'), found.split('\n')];
  const at = wanted.findIndex((line, index) => line !== lines[index]);
  const line = at < 0 ? wanted.length : at;
  const what = `line ${line + 1} is ${JSON.stringify(lines[line])}, not ${JSON.stringify(wanted[line])}`;
  return `output differs: ${what}; status ${status} ${detail}`;
}

function main(args: readonly string[]): void {
  if (args[0] === '--child') {
    process.exit(runChild(args[1]!, args[2] as LevelName, args[3]!));
  }
  const [folder, ...names] = args.filter((arg) => !arg.startsWith('-'));
  const isVerbose = args.includes('-v');
  const option = (name: string): string | undefined =>
    args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
  const wanted = levels.filter((level) => (option('level') ?? level) === level);
  const times = Number(option('times') ?? 1);
  const counts = { files: 0, parsed: 0, 'read back': 0, verified: 0, runnable: 0 };
  const passed = new Map<LevelName, number>(wanted.map((level) => [level, 0]));
  for (const file of readdirSync(folder!).sort()) {
    if (!/\.(ssa|il)$/.test(file) || (names.length > 0 && !names.includes(file))) continue;
    const path = join(folder!, file);
    const text = readFileSync(path, 'utf8');
    counts.files++;
    const { module, diagnostics, positions } = parse(text);
    const complain = (stage: string, what: string): void => console.log(`${basename(path)}: ${stage}: ${what}`);
    if (diagnostics.length > 0) {
      complain('parse', `${diagnostics[0]!.line}: ${diagnostics[0]!.message}`);
      continue;
    }
    counts.parsed++;
    const again = parse(print(module));
    const difference = again.diagnostics[0]?.message ?? firstDifference(module, again.module);
    if (difference === null) counts['read back']++;
    else complain('read back', difference);
    const wrong = verify(module, { positions })[0];
    if (wrong) {
      complain('verify', `${wrong.line}: ${wrong.message}`);
      continue;
    }
    counts.verified++;
    if (block(text, 'driver') === '' && !module.fns.some((fn) => fn.name === 'main')) continue;
    counts.runnable++;
    for (const level of wanted) {
      let failure: string | null = null;
      for (let i = 0; i < times; i++) failure ??= check(path, text, level);
      if (failure === null) passed.set(level, passed.get(level)! + 1);
      else complain(`run ${level}`, failure);
      if (failure === null && isVerbose) complain(`run ${level}`, 'ok');
    }
  }
  for (const [name, count] of Object.entries(counts)) console.log(`${name.padEnd(10)} ${count}`);
  for (const [level, count] of passed) console.log(`${`run ${level}`.padEnd(10)} ${count}`);
}

main(process.argv.slice(2));
