// Holds the runtime library against what is expected of it: that its sources are free of errors, that every routine of
// ilgen/abi.ts and check/builtins.ts is there with the signature that calls will have, and that its picture of the context
// block is that of base/context-layout.ts.
//
//     node --import tsx tools/runtime-check.ts            problems and missing routines; exit status 1 when there are any

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contextOffset } from '../src/base/context-layout.ts';
import { allBuiltins, type Builtin } from '../src/check/builtins.ts';
import { check } from '../src/check/check.ts';
import type { Routine, TypedProgram } from '../src/check/typed.ts';
import type { Type } from '../src/check/types.ts';
import { type Letter, runtimeCalls, stateSlot } from '../src/ilgen/abi.ts';
import { Diagnostics, render } from '../src/source/diagnostics.ts';
import { Sources } from '../src/source/source.ts';
import { parseProgram } from '../src/syntax/parse.ts';

const folder = resolve(import.meta.dirname ?? '.', '../runtime');

export interface RuntimeReport {
  /** Errors and warnings of the checker, wrong signatures and offsets; empty when all is well. */
  readonly problems: readonly string[];
  /** Routines that somebody may call and that are not there. */
  readonly missing: readonly string[];
  readonly routines: number;
}

/** All sources of the library, checked as the one program that they are. */
function checkRuntime(problems: string[]): TypedProgram {
  const sources = new Sources();
  const names = readdirSync(folder).filter((name) => name.endsWith('.bas'));
  const includes = names.sort().map((name) => `INCLUDE "${name}"\n`);
  sources.add('runtime', `OPTION SYSTEM\n${includes.join('')}`);
  const diagnostics = new Diagnostics();
  const reader = (name: string) => ({ name, text: readFileSync(join(folder, name), 'utf8') });
  const { program } = check(parseProgram(sources, diagnostics, reader), sources, diagnostics);
  for (const one of diagnostics.sorted()) problems.push(render(sources, one));
  return program;
}

/** The class in which a value travels; null for none. */
function letterOf(type: Type): Letter | null {
  if (type.kind === 'void') return null;
  if (type.kind === 'integer') return type.size === 8 ? 'l' : 'w';
  if (type.kind === 'float') return type.size === 8 ? 'd' : 's';
  return 'l';
}

interface Wanted {
  readonly params: readonly (Letter | null)[];
  readonly result: Letter | null;
}

/** Null for rows whose types depend on the arguments. */
function wantedBy(row: Builtin): Wanted | null {
  // ANY is written to an address.
  if (
    !row.result ||
    row.result.kind === 'any' ||
    row.params.some(({ letter, type }) => type === null && letter !== 'x')
  )
    return null;
  const passed = row.params.filter(({ letter }) => letter !== 'x');
  return { params: passed.map(({ type }) => letterOf(type!)), result: letterOf(row.result) };
}

const shown = ({ params, result }: Wanted): string => `(${params.join(' ')})${result === null ? '' : ` : ${result}`}`;

function compare(symbol: string, wanted: Wanted, routine: Routine, problems: string[]): void {
  const params = routine.params.map((one) => (one.storage === 'reference' ? 'l' : letterOf(one.type)));
  const found = { params, result: letterOf(routine.resultType) };
  if (shown(found) !== shown(wanted)) problems.push(`${symbol} is ${shown(found)}, but calls are ${shown(wanted)}`);
}

function checkContext(program: TypedProgram, problems: string[]): void {
  const context = program.records.find(({ key }) => key === 'CONTEXT');
  const state = program.records.find(({ key }) => key === 'STATE');
  if (!context || !state) {
    problems.push('the types Context and State are missing');
    return;
  }
  for (const { name, offset } of context.fields) {
    const right = (contextOffset as Readonly<Record<string, number>>)[name];
    if (right !== undefined && right !== offset) problems.push(`Context.${name} is at ${offset}, not at ${right}`);
    if (right === undefined && name !== 'machine') problems.push(`Context.${name} is not in the context block`);
  }
  if (state.size > 1024) problems.push(`State has ${state.size} bytes, the slots have 1024`);
  for (const [name, offset] of Object.entries(stateSlot)) {
    const field = state.byKey.get(name.toUpperCase());
    const found = field ? contextOffset.slots + field.offset : -1;
    if (found !== offset) problems.push(`State.${name} is at ${found}, not at ${offset}`);
  }
}

export function reportRuntime(): RuntimeReport {
  const problems: string[] = [];
  const missing: string[] = [];
  const program = checkRuntime(problems);
  const bySymbol = new Map(program.routines.map((routine) => [routine.symbol, routine]));
  const expect = (symbol: string, wanted: Wanted | null): void => {
    const routine = bySymbol.get(symbol);
    if (!routine) missing.push(symbol);
    else if (wanted) compare(symbol, wanted, routine, problems);
  };
  for (const row of Object.values(runtimeCalls)) expect(row.name, row);
  for (const row of allBuiltins) if (row.by === 'runtime') expect(row.implementation, wantedBy(row));
  checkContext(program, problems);
  return { problems, missing: [...new Set(missing)].sort(), routines: program.routines.length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { problems, missing, routines } = reportRuntime();
  for (const problem of problems) console.log(problem);
  if (missing.length > 0) console.log(`missing: ${missing.join(' ')}`);
  console.log(`${routines} routines, ${problems.length} problems, ${missing.length} missing`);
  process.exitCode = problems.length + missing.length > 0 ? 1 : 0;
}
