// What a file is made of, for outlines, and which of its lines belong together, for folding.

import type { Sources, Span } from '../source/source.ts';
import type { Block, Program, Stmt } from '../syntax/ast.ts';
import { eachBlock } from '../syntax/children.ts';
import { type Layout, parseLayout } from '../syntax/parse.ts';

export type OutlineKind =
  | 'sub'
  | 'function'
  | 'worker'
  | 'method'
  | 'constructor'
  | 'destructor'
  | 'class'
  | 'type'
  | 'field'
  | 'constant'
  | 'variable'
  | 'label';

export interface OutlineItem {
  readonly name: string;
  readonly kind: OutlineKind;
  /** Offsets of the whole declaration and of its name, in the main text. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** Members of a TYPE or CLASS. */
  readonly children: readonly OutlineItem[];
}

/** Procedures, types, constants, module variables and labels of the main text, in textual order. */
export function outline({ sources, program }: { sources: Sources; program: Program }): OutlineItem[] {
  const { end } = sources.all[0]!;
  return program.statements.filter((stmt) => stmt.start < end).flatMap(itemsOf);
}

const item = (
  name: { start: number; end: number; name: { text: string } },
  kind: OutlineKind,
  { start, end }: Span,
  children: readonly OutlineItem[] = [],
): OutlineItem => ({
  name: name.name.text,
  kind,
  span: { start, end },
  nameSpan: { start: name.start, end: name.end },
  children,
});

function itemsOf(stmt: Stmt): OutlineItem[] {
  switch (stmt.kind) {
    case 'routine':
      return [item(stmt.name, stmt.word.toLowerCase() as OutlineKind, stmt)];
    case 'defFn':
      return [item(stmt.name, 'function', stmt)];
    case 'declare':
      return [item(stmt.name, stmt.word === 'SUB' ? 'sub' : 'function', stmt)];
    case 'typeDecl':
      return [
        item(
          stmt.name,
          'type',
          stmt,
          stmt.fields.map((field) => item(field.name, 'field', field)),
        ),
      ];
    case 'classDecl':
      return [item(stmt.name, 'class', stmt, stmt.members.map(member))];
    case 'constant':
      return stmt.declarators.map((one) => item(one.name, 'constant', one));
    case 'dim':
      return stmt.declarators.map((one) => item(one.name, 'variable', one));
    case 'label':
      return [item({ start: stmt.start, end: stmt.end, name: stmt.name }, 'label', stmt)];
    default:
      return [];
  }
}

function member(node: Extract<Stmt, { kind: 'classDecl' }>['members'][number]): OutlineItem {
  if (node.kind === 'fieldDecl') return item(node.name, 'field', node);
  const kind = node.word.toLowerCase() as OutlineKind;
  if (kind === 'method') return item(node.name, kind, node);
  // A constructor has no name of its own: its word stands for it.
  const nameSpan = { start: node.start, end: node.start + node.word.length };
  return { name: node.word, kind, span: { start: node.start, end: node.end }, nameSpan, children: [] };
}

/** Lines count from 1; the first stays visible when the others are folded. */
export interface FoldingRange {
  readonly from: number;
  readonly to: number;
  readonly kind: 'block' | 'comment';
}

/** Blocks of more than one line, and runs of comment lines. */
export function foldingRanges(text: string): FoldingRange[] {
  const layout = parseLayout(text);
  const source = layout.tokens.source;
  const found: FoldingRange[] = [];
  const add = (start: number, end: number, kind: FoldingRange['kind']): void => {
    const from = source.lineAt(start);
    const to = source.lineAt(Math.max(start, end - 1));
    if (to > from) found.push({ from, to, kind });
  };
  const walk = (block: Block): void => {
    for (const stmt of block) {
      if (stmt.kind === 'routine') {
        add(stmt.start, stmt.end, 'block');
        walk(stmt.body);
      } else if (stmt.kind === 'typeDecl' || stmt.kind === 'classDecl') {
        add(stmt.start, stmt.end, 'block');
        if (stmt.kind === 'classDecl') walk(stmt.members.filter((one) => one.kind === 'routine'));
      } else {
        let isBlock = false;
        eachBlock(stmt, (inner) => {
          isBlock = true;
          walk(inner);
        });
        if (isBlock) add(stmt.start, stmt.end, 'block');
      }
    }
  };
  walk(layout.program.statements);
  addComments(layout, found);
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Comments that stand alone on lines that follow each other. */
function addComments({ tokens }: Layout, found: FoldingRange[]): void {
  const { source, comments } = tokens;
  let from = 0;
  let last = -1;
  const close = (): void => {
    if (last > from) found.push({ from, to: last, kind: 'comment' });
  };
  for (let i = 0; i < comments.length; i += 2) {
    const line = source.lineAt(comments[i]!);
    if (source.text.slice(source.lineStart(line) - source.base, comments[i]! - source.base).trim() !== '') continue;
    if (line !== last + 1) {
      close();
      from = line;
    }
    last = line;
  }
  close();
}
