// Tokens and tree as text for `--dump=tokens` and `--dump=ast`.

import type { Sources } from '../source/source.ts';
import type { Program } from './ast.ts';
import { Role, type Tokens } from './lexer.ts';
import { Name } from './names.ts';
import { isWord, kindText, T } from './tokens.ts';

const roleText = ['', 'name', 'type', 'member', 'label', 'routine'];

/** One token a line: place, kind, spelling. Words that serve as names say so. */
export function dumpTokens(sources: Sources, tokens: Tokens): string {
  const lines: string[] = [];
  for (let at = 0; at < tokens.count; at++) {
    const kind = tokens.kinds[at]!;
    const start = tokens.starts[at]!;
    const { line, column } = sources.locate(start);
    const place = `${line}:${column}`.padEnd(8);
    if (kind <= T.eol) {
      lines.push(place + kindText(kind));
      continue;
    }
    const role = tokens.roles[at]!;
    const what = isWord(kind) && role === Role.none ? 'keyword' : (roleText[role] ?? '') || kindText(kind);
    lines.push(`${place}${what.padEnd(12)}${sources.text({ start, end: tokens.ends[at]! })}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The tree, a node a line with its plain fields behind its kind, parts indented below it. */
export function dumpTree(program: Program): string {
  const lines: string[] = [];
  for (const statement of program.statements) dumpNode(statement, '', '', lines);
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

const hidden = new Set(['kind', 'start', 'end', 'lineEnd', 'closer', 'index', 'form']);

/** Nearly every number is a decimal integer: only the others are worth a word. */
const isPlainForm = (key: string, value: unknown): boolean =>
  (key === 'radix' && value === 10) || (key === 'isInteger' && value === true);

function dumpNode(node: object, label: string, indent: string, lines: string[]): void {
  const form = 'form' in node ? (node.form as object) : {};
  const fields = Object.entries({ ...node, ...form }).filter(([key]) => !hidden.has(key));
  const plain: string[] = [];
  const parts: [string, object][] = [];
  for (const [key, value] of fields) {
    if (value === null || value === false || value === undefined || value === '') continue;
    if (isPlainForm(key, value)) continue;
    if (value instanceof Name) plain.push(`${key}=${value.text}`);
    else if (typeof value === 'object') parts.push([key, value]);
    else plain.push(`${key}=${typeof value === 'string' ? JSON.stringify(value) : String(value)}`);
  }
  const kind = 'kind' in node ? String(node.kind) : label === '' ? '-' : '';
  lines.push(`${indent}${[label, kind, ...plain].filter((part) => part !== '').join(' ')}`);
  for (const [key, part] of parts) {
    if (!Array.isArray(part)) dumpNode(part, `${key}:`, `${indent}  `, lines);
    else if (part.length > 0) {
      lines.push(`${indent}  ${key}:`);
      for (const each of part) {
        if (each === null) lines.push(`${indent}    nothing`);
        else dumpNode(each, '', `${indent}    `, lines);
      }
    }
  }
}
