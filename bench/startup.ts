// From the start of the process to its end, for programs whose only work is to print a line: what a start costs beside
// Node's own. Medians of alternating runs; the first run of fbc, which fills the code cache, is told apart.
//     npm run build && node --import tsx bench/startup.ts [--runs 25]

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '25' } } });
const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const folder = mkdtempSync(join(tmpdir(), 'fbc-startup-'));
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
const fbc = join(root, 'bin/fbc');

const commands: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'fbc --help': [fbc, '--help'],
  'fbc il hello.il': [fbc, 'il', hello],
  // From the cache of compiled programs, and compiled anew: options go the long way.
  'fbc hello.bas': [fbc, basic],
  'fbc -O2 hello.bas': [fbc, '-O2', basic],
};

function milliseconds(args: readonly string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

const cold = milliseconds(commands['fbc il hello.il']!);
const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
for (let run = 0; run < Number(values.runs); run++) {
  for (const [name, args] of Object.entries(commands)) times.get(name)!.push(milliseconds(args));
}
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[list.length >> 1]!;
const floor = median(times.get('node -e 0')!);
for (const [name, list] of times) {
  const time = median(list);
  console.log(`${name.padEnd(18)} ${time.toFixed(1).padStart(7)} ms  ${(time / floor).toFixed(2)} ×`);
}
console.log(`${'first run of fbc'.padEnd(18)} ${cold.toFixed(1).padStart(7)} ms  ${(cold / floor).toFixed(2)} ×`);
