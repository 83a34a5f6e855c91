// Makes docs/il.md: a hand-written introduction (tools/il-docs.md) and the operations from their table.
// `node --import tsx tools/il-docs.ts` writes it; test/unit/il-docs.test.ts checks that it is current.

import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OpRow, opNames, opRows } from '../src/il/ops.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const operandWords: Readonly<Record<string, string>> = { m: 'address', n: 'constant', t: ':type' };

/** `wl(wl,w)` as it is read: one form per line of classes, such as `w(w, w)` and `l(l, w)`. */
function forms(row: OpRow): string {
  const [, results, list] = /^([wlsdv-]+)\((.*)\)$/.exec(row.type)!;
  const operands = list === '' ? [] : list!.split(',');
  return [...results!]
    .map((result, place) => {
      const words = operands.map(
        (operand) => operandWords[operand] ?? (operand.length > 1 ? operand[place]! : operand),
      );
      const text = words.join(', ');
      return result === '-' ? `(${text})` : `${result}(${text})`;
    })
    .map((text) => `\`${text}\``)
    .join(' ');
}

function traits(row: OpRow): string {
  const words: string[] = [];
  if (row.commutes) words.push('commutes');
  if (row.associates) words.push('associates');
  if (row.idempotent) words.push('idempotent');
  if (row.pinned) words.push('pinned');
  if (row.pinnedInteger) words.push('pinned for integers');
  return words.join(', ');
}

function table(isWanted: (row: OpRow) => boolean): string {
  const lines = opRows.flatMap((row, op) =>
    isWanted(row) ? [`| \`${opNames[op]}\` | ${forms(row)} | ${row.doc} | ${traits(row)} |`] : [],
  );
  return ['| Operation | Forms | Meaning | |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

/** The text of docs/il.md. */
export function ilDocs(): string {
  const introduction = readFileSync(join(root, 'tools/il-docs.md'), 'utf8');
  return introduction
    .replace('<!-- operations: qbe -->', () => table((row) => !row.ext && !row.internal))
    .replace('<!-- operations: ext -->', () => table((row) => row.ext === true))
    .replace('<!-- operations: internal -->', () => table((row) => row.internal === true));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, 'docs/il.md'), ilDocs());
