// test/examples: what a user sees who tries the programs of examples/. Each file is a transcript:
//
//     $ examples/guess.bas 42      run the command `fbc` with these arguments, blanks between them
//     < 50                         a line of its standard input; `<< FILE` takes a file of the repository
//     Higher.                      what it prints, standard error included, a blank line as `.`
//     [1]                          its status, when it is not 0
//
// Control sequences of the terminal begin with ␛, and a new position begins a new line.
//
// All commands of a file run in one new folder. UPDATE=1 rewrites the outputs.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { hostTarget } from '../../src/session/targets.ts';
import { testPackage } from '../test-package.ts';
import type { Outcome, Suite, TestFile } from './suite.ts';

const root = resolve(import.meta.dirname ?? '.', '../..');

interface Command {
  readonly text: string;
  readonly input: string[];
}

let command: Promise<string> | null = null;

/** Comments, then commands with their inputs; outputs are left out. */
function parseTranscript(text: string): { comments: string[]; commands: Command[] } {
  const comments: string[] = [];
  const commands: Command[] = [];
  for (const line of text.split('\n')) {
    if (line.startsWith('$ ')) commands.push({ text: line.slice(2), input: [] });
    else if (line.startsWith('<')) commands.at(-1)?.input.push(line);
    else if (commands.length === 0 && line.startsWith('#')) comments.push(line);
  }
  return { comments, commands };
}

const inputText = (line: string): string =>
  line.startsWith('<< ') ? readFileSync(join(root, line.slice(3)), 'utf8') : `${line.slice(2)}\n`;

const esc = '\u001b';

const visible = (output: string): string =>
  output
    .split(esc)
    .map((part, i) => (i === 0 ? part : `${/^\[\d+;\d+H/.test(part) ? '\n' : ''}␛${part}`))
    .join('');

async function run({ text }: TestFile): Promise<Outcome> {
  command ??= testPackage(hostTarget('linux', process.arch === 'arm64' ? 'arm64' : 'x64'));
  const fbc = await command;
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  const { comments, commands } = parseTranscript(text);
  const lines = [...comments];
  try {
    for (const { text: line, input } of commands) {
      const args = line.split(' ').map((arg) => (arg.startsWith('examples/') ? join(root, arg) : arg));
      const end = spawnSync(process.execPath, [fbc, ...args], {
        cwd: folder,
        input: input.map(inputText).join(''),
        encoding: 'utf8',
        timeout: 60_000,
      });
      const shown = visible(`${end.stdout}${end.stderr}`).replaceAll(`${root}/`, '').split('\n');
      if (shown.at(-1) === '') shown.pop();
      lines.push(`$ ${line}`, ...input, ...shown.map((one) => one.trimEnd() || '.'));
      if (end.status !== 0) lines.push(`[${end.status ?? end.signal}]`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { expected: `${lines.join('\n')}\n` };
}

export const suite: Suite = { folder: 'examples', extensions: ['.txt'], run };
