// Makes docs/tour.md from tools/tour.md: commands in it are run, and what they print is put behind them.
//
//     <!-- file NAME -->                         the file's text
//     <!-- $ COMMAND -->                         the command and all of its output
//     <!-- $ COMMAND | from REGEX to REGEX -->   of the output the lines from the first match to the next match of the other
//
// `node --import tsx tools/tour.ts` writes it; test/unit/tour.test.ts checks that it is current. The pages show x86-64 code
// of a processor with no extensions in use, so the tour is made on such machines only.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testPackage } from './test-package.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

const files: Readonly<Record<string, string>> = {
  'squares.bas': `' Adds the squares of the numbers from 1 to n.
FUNCTION SumOfSquares(n AS INTEGER) AS LONG
  FOR i = 1 TO n
    SumOfSquares = SumOfSquares + i * i
  NEXT
END FUNCTION

PRINT SumOfSquares(10)
`,
};

const fence = (language: string, lines: readonly string[]): string => `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``;

/** The lines of an output that are wanted. */
function selection(output: string, from: string | undefined, to: string | undefined, command: string): string[] {
  const lines = output.trimEnd().split('\n');
  if (from === undefined) return lines;
  const start = lines.findIndex((line) => new RegExp(from).test(line));
  const end = lines.findIndex((line, i) => i > start && new RegExp(to!).test(line));
  if (start < 0 || end < 0) throw new Error(`${command} does not print ${start < 0 ? from : to}:\n${output}`);
  const part = lines.slice(start, end + 1);
  const margin = Math.min(...part.filter(Boolean).map((line) => line.length - line.trimStart().length));
  return [
    ...(start > 0 ? ['…'] : []),
    ...part.map((line) => line.slice(margin)),
    ...(end < lines.length - 1 ? ['…'] : []),
  ];
}

/** The text of docs/tour.md. */
export async function tour(): Promise<string> {
  const fbc = await testPackage('amd64_sysv');
  const folder = mkdtempSync(join(tmpdir(), 'tour-'));
  const shell = (command: string): string => {
    const text = `fbc() { "${process.execPath}" "${fbc}" "$@" 2>&1; }\n${command}`;
    const end = spawnSync('sh', ['-c', text], { cwd: folder, encoding: 'utf8' });
    return end.stdout + end.stderr;
  };
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const template = readFileSync(join(root, 'tools/tour.md'), 'utf8');
    return template.replace(
      /<!-- (?:file (\S+)|\$ (.+?)(?: \| from (.+) to (.+))?) -->/g,
      (_, file, command, from, to) => {
        if (file) return fence('basic', files[file]!.trimEnd().split('\n'));
        const output = shell(command);
        const lines = output === '' ? [] : selection(output, from, to, command);
        return fence('text', [`$ ${command}`, ...lines]);
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(join(root, 'docs/tour.md'), await tour());
