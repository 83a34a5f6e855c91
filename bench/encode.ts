// How many instructions per second the encoders make: npm run bench:encode [-- arm64|x64]
//
// Cold is the first pass over a few thousand records in a fresh process, as when one program is compiled; warm is the
// best of many passes. The mix is what a compiler emits: mostly additions, moves, loads, stores, compares, branches.

import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One encoder: `prepare` draws the records, the function it returns encodes them all and returns a checksum. */
export interface EncodeBench {
  readonly name: string;
  prepare(records: number): () => number;
}

const here = dirname(fileURLToPath(import.meta.url));
const coldRecords = 5_000;
const warmRecords = 100_000;
const warmPasses = 40;

function perSecond(records: number, milliseconds: number): string {
  return `${(records / milliseconds / 1000).toFixed(1)} M/s`;
}

function timed(run: () => number): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  for (const target of ['arm64', 'x64']) {
    const file = resolve(here, `encode-${target}.ts`);
    if ((wanted.length > 0 && !wanted.includes(target)) || !existsSync(file)) continue;
    const { bench } = (await import(file)) as { bench: EncodeBench };
    const cold = timed(bench.prepare(coldRecords));
    const run = bench.prepare(warmRecords);
    let best = Number.POSITIVE_INFINITY;
    for (let pass = 0; pass < warmPasses; pass++) best = Math.min(best, timed(run));
    console.log(
      `${bench.name}: cold ${perSecond(coldRecords, cold)} (${coldRecords} records), ` +
        `warm ${perSecond(warmRecords, best)} (best of ${warmPasses} passes over ${warmRecords})`,
    );
  }
}

await main();
