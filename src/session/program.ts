// From a program in BASIC to a session: front end, IL, machine code, and the runtime library's image behind it. The
// library is compiled once for each target, ahead of time, to the bytes that `libraryImage` makes.

import type { Module } from '../il/ir.ts';
import { mergeModules, serialiseModule } from '../link/merge.ts';
import type { IncludeReader } from '../syntax/parser.ts';
import { type BasicText, compileBasic } from './basic.ts';
import type { Feature } from '../target/native.ts';
import { type Compiled, type CompileOptions, compileIl } from './compile.ts';
import type { JsonDiagnostic } from '../source/diagnostics.ts';
import type { Jit } from './jit.ts';
import { missingLibrary, openLibraries } from './libraries.ts';
import { type JitSession, type SessionOptions, stopSymbol } from './session.ts';
import { embeddingRoutines, type NamedVariable, type Procedure } from './procedures.ts';
import { loadTarget, type SessionTarget, type TargetName } from './targets.ts';

/** Sources of the library by file name. */
export type LibrarySources = ReadonlyMap<string, string>;

/** The whole library as one program: a source that includes all others. */
export function libraryProgram(sources: LibrarySources): { main: BasicText; reader: IncludeReader } {
  const names = [...sources.keys()].sort();
  const text = `OPTION SYSTEM\n${names.map((name) => `INCLUDE "${name}"\n`).join('')}`;
  const reader: IncludeReader = (name) => {
    const found = sources.get(name);
    return found === undefined ? null : { name: `runtime/${name}`, text: found };
  };
  return { main: { name: 'runtime', text }, reader };
}

/** Compile the library for a target. Throws Error with the diagnostics when it does not compile. */
export async function libraryImage(sources: LibrarySources, target: TargetName): Promise<Uint8Array> {
  const { main, reader } = libraryProgram(sources);
  const { module, messages } = compileBasic(main, { reader, isLibrary: true });
  if (!module) throw new Error(`the runtime library does not compile:\n${messages.join('\n')}`);
  // Only what every processor of the target has: the image is made once.
  const compiled = compileIl(module, await loadTarget(target), new Set(), { file: 'runtime', level: 2 });
  const wrong = compiled.module.diagnostics.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0)
    throw new Error(`the runtime library does not encode:\n${wrong.map((one) => one.message).join('\n')}`);
  return serialiseModule(compiled.module);
}

export interface ProgramOptions extends CompileOptions, SessionOptions {
  readonly reader?: IncludeReader | null;
  /** Keep the way of errors for `errorTrace`. */
  readonly hasTrace?: boolean;
  /** JavaScript calls the program's procedures, also when its main program is through. */
  readonly isEmbedded?: boolean;
  /** Shown the program's IL before it is optimised. Not to be changed. */
  readonly onIl?: (module: Module) => void;
  /** Shown the program's own records and code, before the library's are put behind them. */
  readonly onCode?: (compiled: Compiled) => void;
}

export interface Program {
  /** Null when the program has errors. */
  readonly session: JitSession | null;
  /** Errors and warnings, each ready to be shown. */
  readonly messages: readonly string[];
  /** Codes of the compiler's errors. */
  readonly errorCodes: readonly string[];
  /** Libraries that DECLARE names. */
  readonly libraries: readonly string[];
  /** Everything that was read: the program first, then what it includes. */
  readonly sources: readonly BasicText[];
  /** Names of routines by their number in the trace of errors. */
  readonly routines: readonly string[];
  /** Errors and warnings as data. */
  readonly diagnostics: readonly JsonDiagnostic[];
  /** What JavaScript can call; empty unless the program is embedded. */
  readonly procedures: readonly Procedure[];
  /** What a debugger can look at; empty unless the program is embedded and compiled with `debug`. */
  readonly variables: readonly NamedVariable[];
}

export interface CompiledProgram {
  /** Null when the program has errors. */
  readonly compiled: Compiled | null;
  /** Errors and warnings, each ready to be shown. */
  readonly messages: readonly string[];
  readonly errorCodes: readonly string[];
  /** Libraries that DECLARE names: they must be open before the program is linked. */
  readonly libraries: readonly string[];
  readonly sources: readonly BasicText[];
  readonly routines: readonly string[];
  /** Errors and warnings as data. */
  readonly diagnostics: readonly JsonDiagnostic[];
  /** What JavaScript can call; empty unless the program is embedded. */
  readonly procedures: readonly Procedure[];
  /** What a debugger can look at; empty unless the program is embedded and compiled with `debug`. */
  readonly variables: readonly NamedVariable[];
}

/** Compile a program for a target, with the library's `image` for that target behind it. */
export function compileForTarget(
  target: SessionTarget,
  features: ReadonlySet<Feature>,
  main: BasicText,
  image: Uint8Array,
  options: ProgramOptions = {},
): CompiledProgram {
  const { reader = null, hasTrace = false, isEmbedded = false, onTime } = options;
  const keepsVariables = isEmbedded && (options.debug ?? false);
  const basic = compileBasic(main, { reader, hasTrace, isEmbedded, keepsVariables, ...(onTime && { onTime }) });
  const { module } = basic;
  const told = {
    messages: basic.messages,
    errorCodes: basic.errorCodes,
    libraries: basic.libraries,
    routines: basic.routines,
    diagnostics: basic.diagnostics,
    procedures: basic.procedures,
    variables: basic.variables,
    sources: basic.sources.all.map(({ name, text }) => ({ name, text })),
  };
  if (!module) return { compiled: null, ...told };
  options.onIl?.(module);
  const compiled = compileIl(module, target, features, options);
  options.onCode?.(compiled);
  const start = onTime ? performance.now() : 0;
  mergeModules(compiled.module, image, [stopSymbol, ...(isEmbedded ? embeddingRoutines : [])]);
  onTime?.('library', performance.now() - start);
  return { compiled, ...told };
}

/** Compile and link a program. `image` is the library's, for the JIT's own target. */
export function compileProgram(jit: Jit, main: BasicText, image: Uint8Array, options: ProgramOptions = {}): Program {
  const { compiled, ...told } = compileForTarget(jit.target, jit.cpuFeatures, main, image, options);
  if (!compiled) return { session: null, ...told };
  const missing = openLibraries(jit.host, told.libraries);
  if (missing.length > 0) {
    const messages = [...told.messages, ...missing.map(missingLibrary)];
    return { session: null, ...told, messages, errorCodes: ['LIBRARY'] };
  }
  return { session: jit.load(compiled, options), ...told };
}
