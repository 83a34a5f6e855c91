// Random BASIC programs on every engine: interpreter as generated and optimised, machine code at every level, ARM64 code.
//
//     node --import tsx tools/fuzz-basic.ts [--seed N] [--count N] [--size N] [--all] [--arm64 N] [--verify N] [--minutes N] [--first] [--out DIR]
//
// Without --all a program runs in the interpreter and on the engines whose turn it is by the seed; --size 0 lets the seed
// choose that, too.
// --arm64 N runs every N-th program on ARM64 as well, --verify N checks the passes and allocations of every N-th. Output,
// errors, status and the count of live blocks must be equal. What differs is shrunk and written to DIR; the seed is printed.
// --first ends at the first difference and leaves its program as it is.
// Programs run in child processes, so that one that kills its process is found, too.

import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { firstDifference } from './basic-fuzz/engines.ts';
import { type Difference, Fuzzer, type Report } from './basic-fuzz/fuzzer.ts';
import { generateBasic } from './basic-generator.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    size: { type: 'string', default: '0' },
    all: { type: 'boolean', default: false },
    arm64: { type: 'string', default: '0' },
    verify: { type: 'string', default: '0' },
    minutes: { type: 'string', default: '600' },
    shrink: { type: 'string', default: '60' },
    first: { type: 'boolean', default: false },
    out: { type: 'string', default: '/tmp/fuzz-basic' },
  },
});
const number = (name: keyof typeof values): number => Number(values[name]);
const end = Date.now() + number('minutes') * 60_000;

interface Job {
  readonly from: number;
  readonly to: number;
}

/** Programs of one child process. */
const batch = 1000;

if (process.send) {
  const fuzzer = await Fuzzer.open({
    size: number('size'),
    all: values.all,
    arm64: number('arm64'),
    verify: number('verify'),
  });
  process.on('message', async ({ from, to }: Job) => {
    for (let seed = from; seed < to && Date.now() < end; seed++) {
      process.send!({ started: seed });
      const found = await fuzzer.check(seed);
      const text = found && (values.first ? found.text : await fuzzer.shrink(found, number('shrink') * 1000));
      process.send!({ done: seed, found: found && { ...found, text }, report: fuzzer.report });
      if (found && values.first) break;
    }
    process.send!({ ended: true }, () => process.exit(0));
  });
} else {
  mkdirSync(values.out, { recursive: true });
  const first = number('seed');
  const last = first + number('count');
  let differences = 0;
  const total: Report = { programs: 0, arm64: 0, tooLong: 0, uncaught: 0 };
  const note = ({ seed, engine, wanted, given, text }: Difference): void => {
    differences++;
    const file = join(values.out, `${seed}.bas`);
    writeFileSync(file, text);
    console.log(`seed ${seed}, ${engine} (${file}):\n  ${firstDifference(wanted, given)}`);
  };
  for (let from = first; from < last && Date.now() < end && !(values.first && differences > 0); ) {
    const to = Math.min(from + batch, last);
    const stopped = await runBatch({ from, to }, note, total);
    if (stopped !== null) {
      const text = generateBasic(stopped, { size: number('size') });
      note({ seed: stopped, engine: 'the process', wanted: '', given: 'it ended', text });
    }
    from = stopped === null ? to : stopped + 1;
    console.log(`to seed ${from - 1}: ${JSON.stringify(total)}, ${differences} differences`);
  }
  process.exitCode = differences > 0 ? 1 : 0;
}

/** Null when all seeds were done; otherwise the one at which the process ended. */
function runBatch(job: Job, note: (found: Difference) => void, total: Report): Promise<number | null> {
  const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let current: number | null = job.from;
  let report: Report = { programs: 0, arm64: 0, tooLong: 0, uncaught: 0 };
  child.on('message', (message: { started?: number; found?: Difference | null; report?: Report; ended?: boolean }) => {
    if (message.started !== undefined) current = message.started;
    if (message.found) note(message.found);
    if (message.report) report = message.report;
    if (message.ended) current = null;
  });
  child.send(job);
  return new Promise((done) => {
    child.on('exit', () => {
      for (const key of Object.keys(total) as (keyof Report)[]) total[key] += report[key];
      done(current);
    });
  });
}
