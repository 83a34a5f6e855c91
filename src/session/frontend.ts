// A program from its texts to the typed tree, with everything that is to be said about it: the first stages of every
// command that reads BASIC. Files are asked for through a reader, so that editors and browsers can serve their own.

import { type Checked, check } from '../check/check.ts';
import { dumpTyped } from '../check/dump.ts';
import { symbolTable } from '../check/symbol-table.ts';
import { Diagnostics, type JsonDiagnostic, render, toJson } from '../source/diagnostics.ts';
import { Sources } from '../source/source.ts';
import type { Program } from '../syntax/ast.ts';
import { dumpTokens, dumpTree } from '../syntax/dump.ts';
import { formatSource } from '../syntax/format.ts';
import { parseLayout, parseProgram } from '../syntax/parse.ts';
import type { IncludeReader } from '../syntax/parser.ts';

export type { IncludeReader };

/** What the front end makes of a program. */
export interface Front {
  readonly sources: Sources;
  readonly diagnostics: Diagnostics;
  readonly program: Program;
  /** The typed tree is fit for use only without errors. */
  readonly checked: Checked;
}

export interface FrontOptions {
  /** Finds included files; without it every INCLUDE is an error. */
  readonly reader?: IncludeReader | null;
  /** Called with the name and milliseconds of each stage. */
  readonly onTime?: (stage: string, milliseconds: number) => void;
}

/** Read and check the program whose main text is given. `name` stands in messages. */
export function analyseProgram(name: string, text: string, options: FrontOptions = {}): Front {
  const timed = <T>(stage: string, run: () => T): T => {
    if (!options.onTime) return run();
    const start = performance.now();
    const result = run();
    options.onTime(stage, performance.now() - start);
    return result;
  };
  const sources = new Sources();
  sources.add(name, text);
  const diagnostics = new Diagnostics();
  const program = timed('parse', () => parseProgram(sources, diagnostics, options.reader ?? null));
  const checked = timed('check', () => check(program, sources, diagnostics));
  return { sources, diagnostics, program, checked };
}

/** All diagnostics as text for a terminal, one after another, with a closing count when some were not shown. */
export function renderDiagnostics({ sources, diagnostics }: Front): string {
  const shown = diagnostics.sorted();
  const lines = shown.map((diagnostic) => render(sources, diagnostic));
  const hidden = diagnostics.errorCount + diagnostics.warningCount - shown.length;
  if (hidden > 0) lines.push(`… and ${hidden} more`);
  return lines.map((line) => `${line}\n`).join('');
}

/** All diagnostics as plain data for editors. */
export function jsonDiagnostics({ sources, diagnostics }: Front): JsonDiagnostic[] {
  return diagnostics.sorted().map((diagnostic) => toJson(sources, diagnostic));
}

/** Stages of the front end that can be shown. */
export const frontDumps = ['tokens', 'ast', 'typed', 'symbols'] as const;
export type FrontDump = (typeof frontDumps)[number];

/** What a stage made, as text; empty when the program did not get there. */
export function dumpFront(front: Front, stage: FrontDump): string {
  switch (stage) {
    case 'tokens': {
      const { name, text } = front.sources.all[0]!;
      return tokenText(name, text);
    }
    case 'ast':
      return dumpTree(front.program);
    case 'symbols':
      return front.diagnostics.hasErrors ? '' : symbolTable(front.checked.program, front.sources);
    case 'typed':
      return front.diagnostics.hasErrors ? '' : dumpTyped(front.checked.program);
  }
}

/** The tokens of a text, one a line. */
export function tokenText(name: string, text: string): string {
  const alone = new Sources();
  alone.add(name, text);
  return dumpTokens(alone, parseLayout(text).tokens);
}

/** How long a text is, in one line. */
export function sourceSummary(name: string, text: string): string {
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return `${name}: ${parseLayout(text).tokens.kinds.length} tokens, ${lines} lines\n`;
}

export { formatSource };
