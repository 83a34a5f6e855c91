// The entry to the syntax stage: texts in, the tree of the whole program out, mistakes reported on the way.

import type { Diagnostics } from '../source/diagnostics.ts';
import type { Sources } from '../source/source.ts';
import type { Program, Stmt } from './ast.ts';
import { inBlock, parseBodyInto } from './blocks.ts';
import { Names } from './names.ts';
import { type IncludeReader, Parser } from './parser.ts';
import { wordKinds } from './tokens.ts';

/**
 * Parse the program that starts with the first of `sources`; included files are added to them as they are met.
 * Always gives a tree; it is complete only if nothing was reported.
 */
export function parseProgram(sources: Sources, diagnostics: Diagnostics, reader: IncludeReader | null = null): Program {
  const names = new Names(wordKinds);
  const p = new Parser(sources, names, diagnostics, reader);
  const main = sources.all[0]!;
  const statements: Stmt[] = [];
  const leave = p.enter(main);
  inBlock(p, 'FILE', { start: main.base, end: main.base }, () => parseBodyInto(p, statements));
  leave();
  return { statements, names, systemSources: p.systemSources };
}
