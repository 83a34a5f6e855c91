// The lines in IL test files that say what a function computes, for every engine that can run IL:
//
//     # run: $f(2, -3) == 25              arguments by the parameters' classes, the result by the function's
//     # run: $g(1.5, nan, -0) == inf      floats in JavaScript's notation, and nan, inf, -inf
//     # run: $h(0) == void                returns nothing
//     # run: $h(0) faults: division by zero           interpreter only
//
// A sub-word result is shown extended as its class says.

import type { Fn, Module } from '../src/il/ir.ts';
import { Op, type Value } from '../src/il/ops.ts';
import { Cls } from '../src/il/ref.ts';
import { Interpreter, type InterpreterOptions, type RunResult } from '../src/interp/interpreter.ts';

export interface RunLine {
  /** Index of the line in the file. */
  readonly index: number;
  readonly fn: string;
  readonly args: readonly string[];
  /** `$f(2, -3)` as written. */
  readonly call: string;
  /** Result as written, null for a line that has none yet. */
  readonly expected: string | null;
  readonly isFault: boolean;
}

const runPattern = /^# run: (\$([A-Za-z0-9._$]+)\((.*?)\))(?: == (.+)| faults: (.+))?$/;

/** The `# run:` lines of a file. */
export function runLines(text: string): RunLine[] {
  return text.split('\n').flatMap((line, index): RunLine[] => {
    const match = runPattern.exec(line);
    if (!match) return [];
    const [, call, fn, args, value, fault] = match;
    return [
      {
        index,
        fn: fn!,
        args: args!.split(',').flatMap((arg) => (arg.trim() === '' ? [] : [arg.trim()])),
        call: call!,
        expected: value ?? fault ?? null,
        isFault: fault !== undefined,
      },
    ];
  });
}

/** Parameters of a function that a run line gives arguments for, as classes. */
export function parameterClasses(fn: Fn): number[] {
  return fn.blocks[0]!.ins.filter((ins) => ins.op >= Op.par && ins.op < Op.parc).map((ins) => ins.cls);
}

/** Arguments as values: numbers for w, s and d, bigints for l. */
export function runArguments(fn: Fn, args: readonly string[]): Value[] {
  const classes = parameterClasses(fn);
  if (classes.length !== args.length) throw new Error(`$${fn.name} takes ${classes.length} arguments`);
  return args.map((text, index) => parseValue(text, classes[index]!));
}

function parseValue(text: string, cls: number): Value {
  if (cls === Cls.l) return BigInt.asIntN(64, BigInt(text));
  if (cls === Cls.w) return Number(BigInt.asIntN(32, BigInt(text)));
  const named = { nan: Number.NaN, inf: Infinity, '-inf': -Infinity }[text];
  const value = named ?? Number(text);
  return cls === Cls.s ? Math.fround(value) : value;
}

/** A result as run lines write it. NaNs are all alike: which one comes out differs between machines. */
export function formatValue(value: Value | null): string {
  if (value === null) return 'void';
  if (Object.is(value, -0)) return '-0';
  if (Number.isNaN(value)) return 'nan';
  return String(value).replace('Infinity', 'inf');
}

/** The line as it should read after a run. */
export function formatRun(line: RunLine, result: RunResult): string {
  if (result.kind === 'returned') return `# run: ${line.call} == ${formatValue(result.value)}`;
  const reason = result.kind === 'fault' ? result.fault.reason : `exit ${result.status}`;
  return `# run: ${line.call} faults: ${reason}`;
}

/** Run one line under the interpreter, on a fresh copy of the module's memory. */
export function interpretRun(module: Module, line: RunLine, options: InterpreterOptions = {}): RunResult {
  const fn = module.fns.find((each) => each.name === line.fn);
  if (!fn) throw new Error(`no function $${line.fn}`);
  const interpreter = new Interpreter(module, { fuel: 10_000_000, stackSize: 2 ** 20, ...options });
  return interpreter.call(line.fn, runArguments(fn, line.args));
}
