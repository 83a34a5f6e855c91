// The entry to the syntax stage: texts in, the tree of the whole program out, mistakes reported on the way.

import { Diagnostics } from '../source/diagnostics.ts';
import { Sources } from '../source/source.ts';
import type { Program, Stmt } from './ast.ts';
import { inBlock, parseBodyInto } from './blocks.ts';
import type { Tokens } from './lexer.ts';
import { Names } from './names.ts';
import { type IncludeReader, Parser } from './parser.ts';
import { wordKinds } from './tokens.ts';

/**
 * Parse the program that starts with the first of `sources`; included files are added to them as they are met.
 * Always gives a tree; it is complete only if nothing was reported. `onLexed` is told how much of the time went into
 * making tokens.
 */
export function parseProgram(
  sources: Sources,
  diagnostics: Diagnostics,
  reader: IncludeReader | null = null,
  onLexed?: (milliseconds: number) => void,
): Program {
  const p = new Parser(sources, new Names(wordKinds), diagnostics, reader);
  const program = parseWith(p);
  onLexed?.(p.lexingTime);
  return program;
}

function parseWith(p: Parser): Program {
  const main = p.sources.all[0]!;
  const statements: Stmt[] = [];
  const leave = p.enter(main);
  inBlock(p, 'FILE', { start: main.base, end: main.base }, () => parseBodyInto(p, statements));
  leave();
  return {
    statements,
    index: p.index,
    names: p.names,
    defaultTypes: p.defaultTypes,
    systemSources: p.systemSources,
  };
}

/** One text by itself, read for its looks: tokens with what each word was taken for, and the indentation of lines. */
export interface Layout {
  readonly tokens: Tokens;
  /** By index of a line's first token: how many steps the line is indented. */
  readonly levels: ReadonlyMap<number, number>;
  readonly program: Program;
  readonly diagnostics: Diagnostics;
}

export function parseLayout(text: string): Layout {
  const sources = new Sources();
  sources.add('', text);
  const diagnostics = new Diagnostics();
  const p = new Parser(sources, new Names(wordKinds), diagnostics, null);
  const levels = new Map<number, number>();
  p.layout = levels;
  // Includes are not followed: the lines of this text alone count.
  const program = parseWith(p);
  return { tokens: p.tokens, levels, program, diagnostics };
}
