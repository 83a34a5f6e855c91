// The part of tools/arm64-basic.ts that runs on ARM64: takes programs that were compiled elsewhere, one job a line, and
// tells how each ended. Jobs come from descriptor 3 and results go to 4: the standard streams are the programs'.

import { readFileSync, readSync, writeSync } from 'node:fs';
import { deserialiseModule } from '../src/link/merge.ts';
import { openHost } from '../src/host/open.ts';
import { openLibraries } from '../src/session/libraries.ts';
import { Sessions } from '../src/session/sessions.ts';
import type { BasicRun } from './basic-run.ts';
import { FileStreams } from './file-streams.ts';

export interface Arm64Job {
  readonly name: string;
  /** File with the serialised module. */
  readonly module: string;
  readonly libraries: readonly string[];
  readonly input: string;
}

/** Emulation is some twenty times slower than the real thing. */
const timeLimit = 240_000;

function* lines(fd: number): Generator<string> {
  const buffer = Buffer.alloc(65536);
  let rest = Buffer.alloc(0);
  for (;;) {
    const end = rest.indexOf(10);
    if (end >= 0) {
      yield rest.toString('utf8', 0, end);
      rest = rest.subarray(end + 1);
      continue;
    }
    const count = readSync(fd, buffer);
    if (count === 0) return;
    rest = Buffer.concat([rest, buffer.subarray(0, count)]);
  }
}

const jit = new Sessions(openHost());
const streams = new FileStreams(jit, timeLimit);

function run({ name, module, libraries, input }: Arm64Job): BasicRun | string[] {
  const missing = openLibraries(jit.host, libraries);
  if (missing.length > 0) return missing.map((library) => `there is no library "${library}"`);
  const session = jit.load({ insts: [], module: deserialiseModule(readFileSync(module)) });
  try {
    return session.finalized ? streams.execute(session, name, input) : session.problems();
  } finally {
    session.dispose();
  }
}

for (const line of lines(3)) writeSync(4, `${JSON.stringify(run(JSON.parse(line) as Arm64Job))}\n`);
process.exit(0);
