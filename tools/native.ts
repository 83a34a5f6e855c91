// Machine code from IL, run as C would call it: modules become ELF objects, a driver in C calls their functions, the
// system's linker joins them, and the program prints the bits of every result. ARM64 runs under qemu-aarch64.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fn } from '../src/il/ir.ts';
import { doubleBits, doubleFromBits, type Module, singleBits, singleFromBits } from '../src/il/ir.ts';
import type { Value } from '../src/il/ops.ts';
import { Cls, Ext } from '../src/il/ref.ts';
import type { Level } from '../src/opt/passes.ts';
import { compileNative, objectBytes } from '../src/session/native.ts';
import { type Feature, type NativeTarget, objectOptions } from '../src/target/native.ts';
import { arm64Targets } from '../src/target/arm64/target.ts';
import { amd64SysV } from '../src/target/x64/target.ts';
import { parameterClasses } from './il-test.ts';

/** How a machine's programs are linked and run. */
export interface Runner {
  readonly target: NativeTarget;
  readonly cc: string;
  readonly emulator: readonly string[];
}

export const x64Runner: Runner = { target: amd64SysV, cc: 'gcc', emulator: [] };

export async function arm64Runner(): Promise<Runner> {
  const target = arm64Targets.find(({ name }) => name === 'arm64')!;
  const emulator = ['qemu-aarch64', '-L', '/usr/aarch64-linux-gnu'];
  return { target, cc: 'aarch64-linux-gnu-gcc', emulator };
}

/** How a module is compiled. */
export interface Variant {
  readonly level: Level;
  /** 0 is all. */
  readonly registers: number;
  readonly features?: readonly Feature[];
}

export const variants: readonly Variant[] = [
  { level: 0, registers: 0 },
  { level: 1, registers: 0 },
  { level: 0, registers: 6 },
  { level: 1, registers: 6 },
];

const flagNames: Readonly<Record<Feature, string>> = {
  sse41: 'sse4_1',
  popcnt: 'popcnt',
  lzcnt: 'abm',
  bmi1: 'bmi1',
  bmi2: 'bmi2',
  fma: 'fma',
};

/** -O1 with everything that this machine's x86-64 processor offers. */
export function richVariant(): Variant {
  const text = existsSync('/proc/cpuinfo') ? readFileSync('/proc/cpuinfo', 'utf8') : '';
  const [, list = ''] = /^flags\s*: (.*)$/m.exec(text) ?? [];
  const flags = new Set(list.split(' '));
  const features = (Object.keys(flagNames) as Feature[]).filter((feature) => flags.has(flagNames[feature]));
  return { level: 1, registers: 0, features };
}

export const describeVariant = ({ level, registers, features }: Variant): string =>
  `-O${level}${registers > 0 ? `, ${registers} registers` : ''}${features?.length ? `, ${features.join(' ')}` : ''}`;

export interface Call {
  readonly fn: string;
  readonly args: readonly Value[];
}

interface Signature {
  readonly params: readonly number[];
  readonly result: string;
  readonly cls: number;
}

const cTypes = ['int', 'long long', 'float', 'double'] as const;
const subWords: Readonly<Record<number, string>> = {
  [Ext.sb]: 'signed char',
  [Ext.ub]: 'unsigned char',
  [Ext.sh]: 'short',
  [Ext.uh]: 'unsigned short',
};

function signatureOf(fn: Fn): Signature {
  const { returns } = fn;
  const result = returns ? (subWords[returns.ext] ?? cTypes[returns.cls as 0]) : 'void';
  return { params: parameterClasses(fn), result, cls: returns ? returns.cls : -1 };
}

const bitsOf = (value: Value, cls: number): bigint =>
  cls === Cls.s
    ? singleBits(value as number)
    : cls === Cls.d
      ? BigInt.asUintN(64, doubleBits(value as number))
      : BigInt.asUintN(64, BigInt(value));

function driverSource(calls: readonly Call[], signatures: ReadonlyMap<string, Signature>): string {
  let text = '#include <stdio.h>\n#include <string.h>\n#include <unistd.h>\n#include <sys/wait.h>\n';
  text += 'static float fs(unsigned b) { float f; memcpy(&f, &b, 4); return f; }\n';
  text += 'static double fd(unsigned long long b) { double f; memcpy(&f, &b, 8); return f; }\n';
  text += 'static void pi(long long v) { printf("%llx\\n", v); fflush(stdout); }\n';
  text += 'static void ps(float f) { unsigned b; memcpy(&b, &f, 4); pi(b); }\n';
  text += 'static void pd(double f) { unsigned long long b; memcpy(&b, &f, 8); pi(b); }\n';
  for (const [name, { params, result }] of signatures) {
    const list = params.map((cls) => cTypes[cls as 0]).join(', ');
    text += `extern ${result} f_${symbolName(name)}(${list || 'void'}) __asm__("${name}");\n`;
  }
  // Every call finds memory as it was in the beginning, and may die alone.
  text += 'static void died(int status) { if (status) { printf("died %d\\n", status); fflush(stdout); } }\n';
  text += '#define CALL(c) if (fork() == 0) { c; _exit(0); } else { int s; wait(&s); died(s); }\n';
  text += 'int main(void) {\n';
  for (const { fn, args } of calls) {
    const { params, cls } = signatures.get(fn)!;
    const list = args.map((value, i) => {
      const bits = `0x${bitsOf(value, params[i]!).toString(16)}ull`;
      return params[i] === Cls.s ? `fs(${bits})` : params[i] === Cls.d ? `fd(${bits})` : bits;
    });
    const call = `f_${symbolName(fn)}(${list.join(', ')})`;
    text += cls < 0 ? `  CALL(${call}; pi(0))\n` : `  CALL(${['pi', 'pi', 'ps', 'pd'][cls]}(${call}))\n`;
  }
  return `${text}  return 0;\n}\n`;
}

const symbolName = (name: string): string => name.replace(/[^A-Za-z0-9_]/g, '_');

function valueFromBits(text: string, cls: number): Value | null {
  if (cls < 0) return null;
  const bits = BigInt(`0x${text}`);
  if (cls === Cls.w) return Number(BigInt.asIntN(32, bits));
  if (cls === Cls.l) return BigInt.asIntN(64, bits);
  return cls === Cls.s ? singleFromBits(bits) : doubleFromBits(bits);
}

export interface RunOutcome {
  /** Results of the calls, null for a function that returns nothing; a text says how a call died. */
  readonly results: readonly (Value | null | string)[];
  /** What went wrong with the whole, or ''. */
  readonly trouble: string;
}

/** Functions that are never called need not be there. */
const linkOptions = ['-static', '-lm', '-Wl,--unresolved-symbols=ignore-all'];

/** Functions under test may be called like one of C's, and like those of another module. */
function renameFunctions(module: Module, names: ReadonlySet<string>, prefix: string): void {
  for (const fn of module.fns) {
    if (names.has(fn.name)) fn.name = prefix + fn.name;
    for (const constant of fn.cons) if (names.has(constant.symbol)) constant.symbol = prefix + constant.symbol;
  }
  for (const data of module.data) {
    data.linkage.isExport = false;
    data.items = data.items.map((item) =>
      item.kind === 'symbol' && names.has(item.symbol) ? { ...item, symbol: prefix + item.symbol } : item,
    );
  }
}

/** A module and what is called in it. */
export interface Job {
  readonly module: Module;
  readonly calls: readonly Call[];
}

/** Compile a module (which is consumed) and call its functions, each call in a process of its own. */
export function runNative(module: Module, calls: readonly Call[], runner: Runner, variant: Variant): RunOutcome {
  return runBatch([{ module, calls }], runner, variant);
}

/** The same with many modules in one program; results follow each other. */
export function runBatch(jobs: readonly Job[], runner: Runner, variant: Variant): RunOutcome {
  const signatures = new Map<string, Signature>();
  const all: Call[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'native-'));
  const path = (name: string): string => join(folder, name);
  try {
    const objects = jobs.map(({ module, calls }, index) => {
      const prefix = `m${index}.`;
      const named = new Set(calls.map((call) => call.fn));
      for (const fn of module.fns) {
        if (!named.has(fn.name)) continue;
        fn.linkage.isExport = true;
        signatures.set(prefix + fn.name, signatureOf(fn));
      }
      for (const { fn, args } of calls) all.push({ fn: prefix + fn, args });
      renameFunctions(module, named, prefix);
      const object = path(`code${index}.o`);
      writeFileSync(object, compileObject(module, runner.target, variant));
      return object;
    });
    writeFileSync(path('driver.c'), driverSource(all, signatures));
    const options = ['-O0', '-w', '-o', path('run'), path('driver.c'), ...objects, ...linkOptions];
    execFileSync(runner.cc, options, { stdio: 'pipe' });
    const [command, ...rest] = [...runner.emulator, path('run')];
    const end = spawnSync(command!, rest, { encoding: 'utf8', timeout: 120_000, maxBuffer: 2 ** 28 });
    const lines = end.stdout.split('\n').filter((line) => line !== '');
    const results = lines.slice(0, all.length).map((line, i) => {
      return line.startsWith('died') ? line : valueFromBits(line, signatures.get(all[i]!.fn)!.cls);
    });
    return { results, trouble: end.status === 0 ? '' : `ended with ${end.signal ?? end.status}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Call every other block rare, as the text of the IL cannot: that must change nothing but their place. */
function markCold(module: Module, level: number): void {
  for (const { blocks } of module.fns) {
    blocks.forEach((block, index) => {
      if (index > 0 && (index + level) % 2 === 0) block.isCold = true;
    });
  }
}

/** The ELF object of a module; errors of encoding are thrown. With few registers some blocks are rare. */
export function compileObject(module: Module, target: NativeTarget, variant: Variant): Uint8Array {
  if (variant.registers > 0) markCold(module, variant.level);
  const { code } = compileNative(module, target, variant.level, {
    ...objectOptions,
    verify: true,
    registers: variant.registers,
    features: new Set(variant.features ?? []),
  });
  const error = code.diagnostics.find(({ severity }) => severity === 'error');
  if (error) throw new Error(error.message);
  return objectBytes(code);
}
