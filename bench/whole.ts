// Lines per second from source to code, with the time of every stage: `npm run bench:whole`, optionally `-- 10000 100000` for
// the lengths and `-- --main` for one long program without procedures. Cold is the first compilation in the process, warm the
// best of several later ones; two lengths show whether time is linear. CPU time of all threads, collection of garbage included.

import { parseArgs } from 'node:util';
import { loadTarget } from '../src/session/targets.ts';
import { loadLibrary } from '../src/cli/library.ts';
import { compileForTarget } from '../src/session/program.ts';
import { flatProgram, madeUpProgram } from './made-up.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    main: { type: 'boolean', default: false },
    runs: { type: 'string', default: '4' },
    target: { type: 'string', default: 'amd64_sysv' },
    level: { type: 'string', short: 'O', default: '2' },
  },
});

const lengths = positionals.length > 0 ? positionals.map(Number) : [1000, 10_000, 100_000];

const target = await loadTarget(values.target as Parameters<typeof loadTarget>[0]);
// Not made here, or nothing would be cold: 'npm run build' has made it.
const image = await loadLibrary(values.target as Parameters<typeof loadLibrary>[0]);

interface Run {
  readonly total: number;
  readonly stages: ReadonlyMap<string, number>;
}

function once(text: string): Run {
  const stages = new Map<string, number>();
  const onTime = (stage: string, ms: number): void => void stages.set(stage, (stages.get(stage) ?? 0) + ms);
  const before = process.cpuUsage();
  const level = Number(values.level) as 0 | 1 | 2;
  const { compiled, messages } = compileForTarget(target, new Set(), { name: 'made up', text }, image, {
    level,
    onTime,
  });
  if (!compiled) throw new Error(messages[0]);
  const used = process.cpuUsage(before);
  return { total: (used.user + used.system) / 1000, stages };
}

for (const lines of lengths) {
  const text = values.main ? flatProgram(lines) : madeUpProgram(lines);
  const cold = once(text);
  let warm = cold;
  for (let i = 1; i < Number(values.runs); i++) {
    const run = once(text);
    if (run.total < warm.total) warm = run;
  }
  const rate = (ms: number): string => `${Math.round(lines / ms)} k lines/s`;
  process.stdout.write(
    `${lines} lines: first ${cold.total.toFixed(0)} ms (${rate(cold.total)}), best ${warm.total.toFixed(0)} ms (${rate(warm.total)})\n`,
  );
  const sum = [...warm.stages.values()].reduce((a, b) => a + b, 0);
  for (const [stage, ms] of [...warm.stages].sort((a, b) => b[1] - a[1])) {
    if (ms < sum / 100) continue;
    const share = `${((100 * ms) / sum).toFixed(1)} %`;
    process.stdout.write(
      `  ${stage.padEnd(14)} ${ms.toFixed(1).padStart(9)} ms ${share.padStart(8)}  ${((1000 * ms) / lines).toFixed(2)} µs/line\n`,
    );
  }
}
