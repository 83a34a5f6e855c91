// Times the programs in bench/programs as whole processes: ours beside gcc -O2, gcc -O2 with subscripts checked, Node and LuaJIT.
// Rounds are interleaved, the median of user time counts, and ratios are to gcc -O2; start-up and compilation in memory are part
// of ours. Run it with `npm run bench`, optionally with `-- --only tak,queens --rounds 9 --markdown`.
//
// Outputs are compared with NAME.expect, which holds the output or, of long ones, its SHA-256.

import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    dir: { type: 'string', default: resolve(import.meta.dirname, 'programs') },
    markdown: { type: 'boolean', default: false },
    update: { type: 'boolean', default: false },
  },
});

interface Peer {
  readonly name: string;
  /** Extension of the source it runs. */
  readonly source: string;
  /** Arguments for gcc; null: nothing is built. */
  readonly build: readonly string[] | null;
  readonly run: (file: string) => readonly [string, ...string[]];
}

const root = resolve(import.meta.dirname, '..');
const gcc = ['-O2', '-fwrapv', '-ffp-contract=off'];

const peers: readonly Peer[] = [
  { name: 'gcc -O2', source: 'c', build: gcc, run: (exe) => [exe] },
  { name: 'checked', source: 'c', build: [...gcc, '-DCHECKED'], run: (exe) => [exe] },
  { name: 'ours', source: 'bas', build: null, run: (file) => [join(root, 'bin/fbc'), file] },
  { name: 'Node', source: 'mjs', build: null, run: (file) => [process.execPath, file] },
  { name: 'LuaJIT', source: 'lua', build: null, run: (file) => ['luajit', file] },
];

const scratch = mkdtempSync(join(tmpdir(), 'fbc-bench-'));
/** The file that programs with files write. */
const data = join(scratch, 'data');
const longest = 4000;

/** Seconds of user time, measured by the shell so that nothing but the program counts. */
function time(command: readonly string[]): { seconds: number; output: string; ok: boolean } {
  const script =
    'exec 3>&1; TIMEFORMAT=%U; { time "$@" 1>&3 2>/dev/null; } 2>&1 1>&3 | { read -r user; echo "$user" >&4; }';
  const result = spawnSync('bash', ['-c', script, 'bash', ...command, data], {
    stdio: ['ignore', 'pipe', 'pipe', 'ignore', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = Number.parseFloat(String(result.output[4] ?? ''));
  return { seconds, output: result.stdout, ok: result.status === 0 && Number.isFinite(seconds) };
}

const summary = (output: string): string =>
  output.length <= longest ? output : `sha256 ${createHash('sha256').update(output).digest('hex')}\n`;

const median = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
};

interface Entry {
  readonly command: readonly string[];
  readonly times: number[];
}

/** Build and check one program for one peer; null when there is no such version, or a word on what is wrong. */
function prepare(name: string, peer: Peer): Entry | string | null {
  const file = join(values.dir, `${name}.${peer.source}`);
  if (!existsSync(file)) return null;
  let runnable = file;
  if (peer.build) {
    runnable = join(scratch, `${name}.${peer.name.replace(/\W/g, '')}`);
    try {
      execFileSync('gcc', [...peer.build, file, '-o', runnable, '-lm'], { stdio: 'ignore' });
    } catch {
      return 'no build';
    }
  }
  const command = peer.run(runnable);
  const { ok, output } = time(command);
  if (!ok) return 'fails';
  const expectation = join(values.dir, `${name}.expect`);
  if (values.update && peer.name === 'gcc -O2') writeFileSync(expectation, summary(output));
  if (summary(output).trim() !== readFileSync(expectation, 'utf8').trim()) return 'differs';
  return { command, times: [] };
}

const names = readdirSync(values.dir)
  .filter((file) => file.endsWith('.bas'))
  .map((file) => file.slice(0, -4))
  .filter((name) => !values.only || values.only.split(',').includes(name))
  .sort();

const table = names.map((name) => ({ name, cells: peers.map((peer) => prepare(name, peer)) }));
for (let round = 0; round < Number(values.rounds); round++) {
  for (const { cells } of table) {
    for (const cell of cells) {
      if (cell !== null && typeof cell !== 'string') cell.times.push(time(cell.command).seconds);
    }
  }
}

const separator = values.markdown ? ' | ' : '  ';
const line = (head: string, cells: readonly string[]): string =>
  `${values.markdown ? '| ' : ''}${head.padEnd(10)}${separator}${cells.map((cell) => cell.padStart(9)).join(separator)}${values.markdown ? ' |' : ''}\n`;

process.stdout.write(
  `${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}, ${values.rounds} rounds, user time\n\n`,
);
process.stdout.write(line('program', ['gcc -O2', ...peers.slice(1).map(({ name }) => name)]));
if (values.markdown)
  process.stdout.write(
    line(
      '---',
      peers.map(() => '---:'),
    ),
  );
const ratios: number[][] = peers.map(() => []);
for (const { name, cells } of table) {
  const first = cells[0];
  const base = first !== null && typeof first === 'object' ? median(first.times) : null;
  const shown = cells.map((cell, i) => {
    if (cell === null) return '–';
    if (typeof cell === 'string') return cell;
    const own = median(cell.times);
    if (i === 0 || base === null) return `${(own * 1000).toFixed(0)} ms`;
    ratios[i]!.push(own / base);
    return (own / base).toFixed(2);
  });
  process.stdout.write(line(name, shown));
}
const means = ratios.map((list, i) =>
  i === 0 || list.length === 0 ? '' : Math.exp(list.reduce((sum, r) => sum + Math.log(r), 0) / list.length).toFixed(2),
);
process.stdout.write(line('geomean', means));
rmSync(scratch, { recursive: true, force: true });
