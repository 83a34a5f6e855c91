// Stored encodings: `bytes | text | row and operands`, where the bytes came from an assembler (npm run encode:check
// -- --store). The encoder must make these bytes from the row and its operands; UPDATE=1 refreshes the text alone.

import { basename } from 'node:path';
import type { CheckTarget } from '../encode-check/target.ts';
import type { Outcome, Suite, TestFile } from './suite.ts';

async function run(file: TestFile): Promise<Outcome> {
  const machine = basename(file.path, '.txt').split('-')[0]!;
  const { target } = (await import(`../encode-check/${machine}.ts`)) as { target: CheckTarget };
  const failures: string[] = [];
  const lines = file.text.split('\n').map((line, index) => {
    if (line === '' || line.startsWith('#')) return line;
    const [hex, , input] = line.split(' | ');
    const made = target.encodeInput(input!);
    if (made.hex !== hex) failures.push(`line ${index + 1}: ${made.asm}: ours ${made.hex}, assembler ${hex}`);
    return `${hex} | ${made.asm} | ${input}`;
  });
  return { expected: lines.join('\n'), failures };
}

export const suite: Suite = { folder: 'encode', extensions: ['.txt'], run };
