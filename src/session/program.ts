// From a program in BASIC to a session: front end, IL, machine code, and the runtime library's image behind it. The
// library is compiled once for each target, ahead of time, to the bytes that `libraryImage` makes.

import type { Host } from '../host/host.ts';
import type { Module } from '../il/ir.ts';
import { deserialiseModule, mergeModules, serialiseModule } from '../link/merge.ts';
import type { IncludeReader } from '../syntax/parser.ts';
import { type BasicText, compileBasic } from './basic.ts';
import type { Feature } from '../target/native.ts';
import { type Compiled, type CompileOptions, compileIl } from './compile.ts';
import type { Jit } from './jit.ts';
import type { JitSession, SessionOptions } from './session.ts';
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

/** File names under which systems keep the library that DECLARE calls `m` or `libm.so.6`. */
const libraryFiles = (name: string): readonly string[] => [
  name,
  `lib${name}.so`,
  ...[6, 2, 1, 0, 3, 4, 5].map((version) => `lib${name}.so.${version}`),
  `lib${name}.dylib`,
  `${name}.dll`,
];

export interface ProgramOptions extends CompileOptions, SessionOptions {
  readonly reader?: IncludeReader | null;
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
}

export interface CompiledProgram {
  /** Null when the program has errors. */
  readonly compiled: Compiled | null;
  /** Errors and warnings, each ready to be shown. */
  readonly messages: readonly string[];
  readonly errorCodes: readonly string[];
  /** Libraries that DECLARE names: they must be open before the program is linked. */
  readonly libraries: readonly string[];
}

/** Compile a program for a target, with the library's `image` for that target behind it. */
export function compileForTarget(
  target: SessionTarget,
  features: ReadonlySet<Feature>,
  main: BasicText,
  image: Uint8Array,
  options: ProgramOptions = {},
): CompiledProgram {
  const { reader = null, onTime } = options;
  const { module, messages, libraries, errorCodes } = compileBasic(main, { reader, ...(onTime && { onTime }) });
  if (!module) return { compiled: null, messages, errorCodes, libraries };
  options.onIl?.(module);
  const compiled = compileIl(module, target, features, options);
  options.onCode?.(compiled);
  const start = onTime ? performance.now() : 0;
  mergeModules(compiled.module, deserialiseModule(image));
  onTime?.('library', performance.now() - start);
  return { compiled, messages, errorCodes, libraries };
}

/** Open the libraries that a program names; those that there are not. */
export function openLibraries(host: Host, libraries: readonly string[]): string[] {
  return libraries.filter((name) => !libraryFiles(name).some((file) => host.openLibrary(file)));
}

/** Compile and link a program. `image` is the library's, for the JIT's own target. */
export function compileProgram(jit: Jit, main: BasicText, image: Uint8Array, options: ProgramOptions = {}): Program {
  const program = compileForTarget(jit.target, jit.cpuFeatures, main, image, options);
  const { compiled, messages, errorCodes, libraries } = program;
  if (!compiled) return { session: null, messages, errorCodes };
  const missing = openLibraries(jit.host, libraries);
  if (missing.length > 0) {
    const more = missing.map((name) => `error: there is no library "${name}"`);
    return { session: null, messages: [...messages, ...more], errorCodes: ['LIBRARY'] };
  }
  return { session: jit.load(compiled, options), messages, errorCodes };
}
