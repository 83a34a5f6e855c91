// From the start of the process to its end, for programs whose only work is to print a line: what a start costs beside
// Node's own. The package is laid out as npm installs it (a checkout also looks whether its sources have changed); runs
// alternate; processor time counts every thread of the process. Needs bash, whose `time` tells both times.
//     npm run build && node --import tsx bench/startup.ts [--runs 25]

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '25' } } });
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'fbc-startup-'));

const installed = join(folder, 'node_modules/fasterbasic');
mkdirSync(installed, { recursive: true });
for (const part of ['bin', 'dist', 'runtime', 'package.json']) {
  cpSync(join(root, part), join(installed, part), { recursive: true, preserveTimestamps: true });
}
for (const name of ['koffi', '@koromix'])
  symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));

const hello = join(folder, 'hello.il');
writeFileSync(
  hello,
  `data $text = { b "hello", b 0 }
export function w $main() {
@start
	%r =w call $puts(l $text)
	ret 0
}
`,
);
const basic = join(folder, 'hello.bas');
writeFileSync(basic, 'PRINT "hello"\n');

// Node 20 reads the file this names at every start, which has nothing to do with us.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
env.XDG_CACHE_HOME = folder;
const fbc = join(installed, 'bin/fbc');

const commands: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'fbc --help': [fbc, '--help'],
  // From the cache of compiled programs, and compiled anew: options go the long way.
  'fbc il hello.il': [fbc, 'il', hello, '--run'],
  'fbc il -O2 hello.il': [fbc, 'il', hello, '-O2', '--run'],
  'fbc hello.bas': [fbc, basic],
  'fbc -O2 hello.bas': [fbc, '-O2', basic],
};

interface Times {
  readonly processor: number;
  readonly wall: number;
}

/** Milliseconds of one run. Throws Error when it fails. */
function measure(args: readonly string[]): Times {
  const script = `TIMEFORMAT='%U %S %R'; time "$@" > /dev/null`;
  const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', process.execPath, ...args], {
    env: { ...env, LC_ALL: 'C' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  const [user, system, real] = stderr.trim().split('\n').at(-1)!.split(' ').map(Number);
  return { processor: 1000 * (user! + system!), wall: 1000 * real! };
}

function figures(list: readonly number[]): { least: number; median: number } {
  const sorted = [...list].sort((one, other) => one - other);
  return { least: sorted[0]!, median: sorted[sorted.length >> 1]! };
}

try {
  const first = measure(commands['fbc hello.bas']!);
  // The first runs fill the caches.
  for (const args of Object.values(commands)) measure(args);
  const times = new Map(Object.keys(commands).map((name) => [name, [] as Times[]]));
  for (let run = 0; run < Number(values.runs); run++) {
    for (const [name, args] of Object.entries(commands)) times.get(name)!.push(measure(args));
  }
  console.log(`${'milliseconds'.padEnd(20)} processor: least  median      x   wall: least  median      x`);
  const bare = times.get('node -e 0')!;
  for (const [name, list] of times) {
    let line = name.padEnd(20);
    for (const [kind, column] of [
      ['processor', 17],
      ['wall', 14],
    ] as const) {
      const { least, median } = figures(list.map((one) => one[kind]));
      const ratio = median / figures(bare.map((one) => one[kind])).median;
      line += `${least.toFixed(0).padStart(column)}${median.toFixed(0).padStart(8)}${ratio.toFixed(2).padStart(7)}`;
    }
    console.log(line);
  }
  console.log(`first run without any cache: processor ${first.processor.toFixed(0)}, wall ${first.wall.toFixed(0)}`);
} finally {
  rmSync(folder, { recursive: true });
}
