// `# run:` lines of IL files as machine code: every line of a file in a session of its own, through the same typed
// functions that users call. What a machine leaves undefined (the upper bits of sub-word results) is extended as the
// interpreter shows it.

import type { Fn, Module } from '../src/il/ir.ts';
import { parse } from '../src/il/parse.ts';
import type { Value } from '../src/il/ops.ts';
import { verify } from '../src/il/verify.ts';
import type { Level } from '../src/opt/passes.ts';
import type { Jit } from '../src/session/jit.ts';
import { JitCrash } from '../src/session/result.ts';
import { formatValue, parameterClasses, type RunLine, runArguments, runLines } from './il-test.ts';

const typeNames = ['int32', 'int64', 'float', 'double'];

/** Extends the low 8 or 16 bits of a sub-word result: Ext.sb, ub, sh, uh in this order behind Ext.none. */
const extensions = [
  (value: number) => value,
  (value: number) => (value << 24) >> 24,
  (value: number) => value & 0xff,
  (value: number) => (value << 16) >> 16,
  (value: number) => value & 0xffff,
];

/** The signature of a function for `getFunction`; null when it has aggregates, vectors or variadic arguments. */
function signatureOf(fn: Fn): string | null {
  const params = parameterClasses(fn).map((cls) => typeNames[cls]);
  if (fn.isVariadic || (fn.returns?.type ?? -1) >= 0 || params.some((type) => type === undefined)) return null;
  const result = fn.returns ? typeNames[fn.returns.cls] : 'void';
  return result === undefined ? null : `${result} (${params.join(', ')})`;
}

export interface NativeRun {
  readonly line: RunLine;
  /** The line as it came out; null when it cannot be called from JavaScript. */
  readonly text: string | null;
}

/** Run all lines of a file that expect a value, at a level. Throws when the module cannot be compiled. */
export function runNatively(jit: Jit, text: string, level: Level, verifyAll = false): NativeRun[] {
  const lines = runLines(text).filter(({ isFault, expected }) => !isFault && expected !== null);
  if (lines.length === 0) return [];
  // A module is consumed by compiling it: signatures are taken from a copy.
  const { module } = parse(text);
  const compiled = parse(text);
  if (compiled.diagnostics.length > 0 || verify(compiled.module).length > 0) return [];
  // Dead functions stay: the tests call what nobody else does.
  for (const fn of compiled.module.fns) fn.linkage.isExport = true;
  const session = jit.compile(compiled.module, { level, verify: verifyAll, strict: false });
  try {
    if (!session.finalized) throw new Error(session.problems().join('; '));
    return lines.map((line) => {
      session.resetData();
      return { line, text: runLine(session, module, line) };
    });
  } finally {
    session.dispose();
  }
}

function runLine(session: ReturnType<Jit['compile']>, module: Module, line: RunLine): string | null {
  const fn = module.fns.find(({ name }) => name === line.fn);
  const signature = fn && signatureOf(fn);
  if (!fn || !signature) return null;
  const call = session.getFunction(line.fn, signature);
  if (!call) return `# run: ${line.call} is missing`;
  try {
    const result = call(...runArguments(fn, line.args));
    return `# run: ${line.call} == ${formatValue(shown(fn, result as Value | undefined))}`;
  } catch (error) {
    if (error instanceof JitCrash) return `# run: ${line.call} crashes: ${error.message}`;
    throw error;
  }
}

function shown(fn: Fn, value: Value | undefined): Value | null {
  if (value === undefined) return null;
  const ext = fn.returns?.ext ?? 0;
  return typeof value === 'number' && ext !== 0 ? extensions[ext]!(value) : value;
}
