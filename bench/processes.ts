// Benchmarks in processes of their own: each figure starts from a fresh engine, runs bundled code as it is shipped, and
// counts processor time.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A compiler keeps most of what it allocates until it is done, and the young generation copies what it keeps. With room
 * for 64 MB it does so a few times instead of dozens. Node takes this at the start of a process only.
 */
const youngGeneration = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

/** True in the process that `inFreshProcess` made; its arguments follow from `process.argv[3]` on. */
export const isChild = (): boolean => process.argv[2] === '--child';

/**
 * Run the benchmark file of that URL, bundled, in a process of its own; the last line it prints is the result as JSON.
 * `flags` are more options of Node.
 */
export async function inFreshProcess<Result>(
  url: string,
  args: readonly string[],
  flags: readonly string[] = [],
): Promise<Result> {
  // Only the parent bundles: the child must not ask for esbuild.
  const { buildSync } = await import('esbuild');
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const bundle = join(folder, 'bench.mjs');
    buildSync({
      entryPoints: [fileURLToPath(url)],
      outfile: bundle,
      bundle: true,
      format: 'esm',
      platform: 'node',
      external: ['esbuild'],
      logLevel: 'error',
    });
    const { stdout } = spawnSync(process.execPath, [...youngGeneration, ...flags, bundle, '--child', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return JSON.parse(stdout.trimEnd().split('\n').at(-1)!) as Result;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Processor time of this process so far, all threads, in milliseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
