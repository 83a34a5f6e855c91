// test/lang: does the language do what docs/language.md says, on every engine alike?
//
//     '< text       a line of standard input, anywhere in the file
//     '> text       a line of standard output; all stand at the end of the file, in order
//     '>= text      the same for a last line without its end
//     '! exit N     the exit status, when it is not 0
//     '& threads    the program has workers: it runs as machine code only
//     '! text       a line of standard error, or of what the compiler says
//
// INCLUDE finds files beside the program (`.inc`, so that they are no tests themselves).
//
// Every program must also give back all strings and blocks that it has made, and end alike as machine code at every
// level of optimisation, on ARM64 as well where `npm run arm64:setup` was run. UPDATE=1 rewrites the expectations, which are the interpreter's.

import { Arm64Basic } from '../arm64-basic.ts';
import { NativeBasic } from '../basic-native.ts';
import { type BasicRun, buildBasic, runBasic } from '../basic-run.ts';
import type { Outcome, Suite, TestFile } from './suite.ts';

const engines = [
  { name: 'as generated', level: null },
  { name: 'optimised', level: 1 },
  { name: 'optimised fully', level: 2 },
] as const;

const levels = [0, 1, 2] as const;

// Programs begin the names of their files with this. Each process, and each machine in it, gets a place of its own under
// a name of the same length: they run at the same time.
const scratchName = '/tmp/fbc-test';
const ownName = (machine: 'h' | 'a'): string =>
  `/tmp/fbc-${(process.pid % 36 ** 3).toString(36).padStart(3, '0')}${machine}`;

let machines: Promise<{ native: NativeBasic; arm64: Arm64Basic | null }> | null = null;

async function openMachines(): Promise<{ native: NativeBasic; arm64: Arm64Basic | null }> {
  return { native: await NativeBasic.open(), arm64: await Arm64Basic.open() };
}

async function run(file: TestFile): Promise<Outcome> {
  const lines = file.text.split('\n');
  const body = lines.filter((line) => !/^'(>|!)/.test(line)).join('\n');
  const input = lines.filter((line) => line.startsWith("'<")).map((line) => `${line.slice(3)}\n`);
  const needsThreads = lines.some((line) => line.startsWith("'& threads"));
  const failures: string[] = [];
  let first: string | null = null;
  const program = `${body.trimEnd()}\n`;
  const here = program.replaceAll(scratchName, ownName('h'));
  const compare = (name: string, result: BasicRun): void => {
    if (result.fault) failures.push(`${name}: ${result.fault}`);
    if (result.live !== 0) failures.push(`${name}: ${result.live} strings or blocks are left`);
    const text = compose(body, expectations(result))
      .replaceAll(ownName('h'), scratchName)
      .replaceAll(ownName('a'), scratchName);
    first ??= text;
    if (text !== first) failures.push(`${name} gives something else:\n${text}`);
  };
  for (const { name, level } of engines) {
    const { module, messages } = buildBasic(file.path, here, level);
    if (!module)
      return {
        expected: compose(
          body,
          messages.map((one) => `'! ${one.split('\n')[0]}`),
        ),
      };
    if (!needsThreads) compare(name, runBasic(module, [file.path], input.join('')));
  }
  machines ??= openMachines();
  const { native, arm64 } = await machines;
  const take = (name: string, result: BasicRun | string[]): void => {
    if (Array.isArray(result)) failures.push(`${name}: ${result.join('\n')}`);
    else compare(name, result);
  };
  // What the other machine computes meanwhile is asked for at the end.
  const there = program.replaceAll(scratchName, ownName('a'));
  const elsewhere = levels.map((level) => arm64?.run(file.path, there, level, input.join('')));
  for (const level of levels) take(`-O${level}`, native.run(file.path, here, level, input.join('')));
  for (const level of levels) {
    const result = await elsewhere[level];
    if (result) take(`ARM64 -O${level}`, result);
  }
  return { expected: first!, failures };
}

const compose = (body: string, expected: readonly string[]): string => [body.trimEnd(), ...expected, ''].join('\n');

function expectations({ output, errors, status }: BasicRun): string[] {
  const shown = output.split('\n');
  const last = shown.pop()!;
  return [
    ...shown.map((line) => `'> ${line}`.trimEnd()),
    ...(last === '' ? [] : [`'>= ${last}`]),
    ...errors
      .split('\n')
      .filter(Boolean)
      .map((line) => `'! ${line}`),
    ...(status === 0 ? [] : [`'! exit ${status}`]),
  ];
}

export const suite: Suite = { folder: 'lang', extensions: ['.bas'], run };
