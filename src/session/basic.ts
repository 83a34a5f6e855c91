// The stages in order for programs in BASIC: texts to one IL module, with the runtime library's module behind the program's.

import { check } from '../check/check.ts';
import { dumpTyped } from '../check/dump.ts';
import type { TypedProgram } from '../check/typed.ts';
import { generate } from '../ilgen/generate.ts';
import { ConKind, type Data, type Fn, Module } from '../il/ir.ts';
import { indexOf, kindOf, type Ref, RefKind, typeRef } from '../il/ref.ts';
import { Diagnostics, type JsonDiagnostic, render, toJson } from '../source/diagnostics.ts';
import { Sources } from '../source/source.ts';
import { type NamedVariable, namedVariables, type Procedure, proceduresOf } from './procedures.ts';
import { parseProgram } from '../syntax/parse.ts';
import type { IncludeReader } from '../syntax/parser.ts';

export interface BasicText {
  readonly name: string;
  readonly text: string;
}

export interface CompileOptions {
  /** Finds the files that INCLUDE names. */
  readonly reader?: IncludeReader | null;
  readonly isLibrary?: boolean;
  /** Keep the way of errors for `errorTrace`. */
  readonly hasTrace?: boolean;
  /** JavaScript calls the program's procedures, also when its main program is through. */
  readonly isEmbedded?: boolean;
  /** Every module variable has a place in memory. */
  readonly keepsVariables?: boolean;
  /** Told of each stage and the milliseconds it took. */
  readonly onTime?: (stage: string, milliseconds: number) => void;
}

export interface CompiledBasic {
  /** Null when there are errors. */
  readonly module: Module | null;
  readonly libraries: readonly string[];
  /** Names of routines by their number in the trace of errors. */
  readonly routines: readonly string[];
  /** Errors and warnings, each ready to be shown. */
  readonly messages: readonly string[];
  readonly hasErrors: boolean;
  /** Codes of the errors, in the order of their places. */
  readonly errorCodes: readonly string[];
  readonly sources: Sources;
  /** Errors and warnings as data. */
  readonly diagnostics: readonly JsonDiagnostic[];
  /** What JavaScript can call; empty unless the program is embedded. */
  readonly procedures: readonly Procedure[];
  /** What a debugger can look at; empty unless asked for. */
  readonly variables: readonly NamedVariable[];
}

/** Compile a program to IL. */
export function compileBasic(main: BasicText, options: CompileOptions = {}): CompiledBasic {
  const { program, diagnostics, sources } = checkBasic(main, options);
  const start = performance.now();
  const { isLibrary = false, hasTrace = false, isEmbedded = false, keepsVariables = false } = options;
  const generated = diagnostics.hasErrors
    ? null
    : generate(program, {
        files: sources.all.map(({ name }) => name),
        isLibrary,
        hasTrace,
        isEmbedded,
        keepsVariables,
      });
  const sorted = diagnostics.sorted();
  const messages = sorted.map((one) => render(sources, one));
  const errorCodes = sorted.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const told = { messages, errorCodes, sources, diagnostics: sorted.map((one) => toJson(sources, one)) };
  if (!generated)
    return { module: null, libraries: [], routines: [], procedures: [], variables: [], hasErrors: true, ...told };
  options.onTime?.('ilgen', performance.now() - start);
  const procedures = isEmbedded ? proceduresOf(program) : [];
  return { ...generated, procedures, variables: namedVariables(generated.variables), hasErrors: false, ...told };
}

function checkBasic(
  main: BasicText,
  options: CompileOptions,
): { program: TypedProgram; diagnostics: Diagnostics; sources: Sources } {
  const sources = new Sources();
  sources.add(main.name, main.text);
  const diagnostics = new Diagnostics();
  const start = performance.now();
  let lexing = 0;
  const tree = parseProgram(sources, diagnostics, options.reader ?? null, (milliseconds) => {
    lexing = milliseconds;
  });
  const parsed = performance.now();
  const { program } = check(tree, sources, diagnostics);
  options.onTime?.('lex', lexing);
  options.onTime?.('parse', parsed - start - lexing);
  options.onTime?.('check', performance.now() - parsed);
  return { program, diagnostics, sources };
}

/** The typed tree as text; what is wrong instead when there are errors. */
export function dumpBasic(main: BasicText, options: CompileOptions = {}): string {
  const { program, diagnostics, sources } = checkBasic(main, options);
  if (!diagnostics.hasErrors) return dumpTyped(program);
  return diagnostics
    .sorted()
    .map((one) => `${render(sources, one)}\n`)
    .join('');
}

/**
 * One module of a program and what it needs of the library. The library's functions are shared, not copied: it must be
 * compiled afresh for a module that is then changed (optimised). The program's own functions are renumbered in place.
 */
export function linkModules(program: Module, library: Module): Module {
  const linked = new Module();
  linked.types = [...library.types, ...program.types];
  for (const fn of program.fns) if (library.types.length > 0) shiftTypes(fn, library.types.length);
  for (const type of program.types) {
    type.bodies = type.bodies.map((body) =>
      body.map((member) => (member.type < 0 ? member : { ...member, type: member.type + library.types.length })),
    );
  }
  linked.items = [...program.items, ...reachable(program, library)];
  linked.data = linked.items.filter((item): item is Data => item.kind === 'data');
  linked.fns = linked.items.filter((item): item is Fn => item.kind === 'fn');
  linked.attributes = new Map([...library.attributes, ...program.attributes]);
  return linked;
}

/** Functions and data of the library that the program names, directly or through others. */
function reachable(program: Module, library: Module): (Data | Fn)[] {
  const byName = new Map(library.items.map((item) => [item.name, item]));
  const found = new Set<Data | Fn>();
  const work: (Data | Fn)[] = [...program.items];
  for (let item = work.pop(); item; item = work.pop()) {
    for (const symbol of symbolsOf(item)) {
      const named = byName.get(symbol);
      if (!named || found.has(named)) continue;
      found.add(named);
      work.push(named);
    }
  }
  return library.items.filter((item) => found.has(item));
}

function symbolsOf(item: Data | Fn): string[] {
  if (item.kind === 'fn') return item.cons.filter(({ kind }) => kind === ConKind.address).map(({ symbol }) => symbol);
  return item.items.flatMap((part) => (part.kind === 'symbol' ? [part.symbol] : []));
}

function shiftTypes(fn: Fn, by: number): void {
  const shifted = (ref: Ref): Ref => (kindOf(ref) === RefKind.type ? typeRef(indexOf(ref) + by) : ref);
  if (fn.returns && fn.returns.type >= 0) fn.returns = { ...fn.returns, type: fn.returns.type + by };
  for (const block of fn.blocks) {
    for (const ins of block.ins) {
      ins.a = shifted(ins.a);
      ins.b = shifted(ins.b);
    }
  }
}
