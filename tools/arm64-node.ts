// Run the aarch64 Node: under qemu's user-mode emulation elsewhere, directly on an ARM64 machine.
// TypeScript is bundled on the host first (tsx under emulation takes seconds); the bundle lies below .cache/arm64,
// where the lookup of node_modules finds koffi's aarch64 binary before any other.
// From a shell: node --import tsx tools/arm64-node.ts FILE [args…]

import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { arm64Folder, arm64Setup } from './arm64-setup.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

export interface Arm64Result {
  readonly status: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
}

function command(args: readonly string[]): readonly [program: string, args: string[]] {
  const { qemu, sysroot, node } = arm64Setup();
  if (process.arch === 'arm64') return [process.execPath, [...args]];
  return [qemu, ['-L', sysroot, node, ...args]];
}

/** The environment, without the mark by which a test runner makes test files of its own children report in binary. */
function environment(): NodeJS.ProcessEnv {
  const { NODE_TEST_CONTEXT: _, ...rest } = process.env;
  return rest;
}

/** Run `node ARGS` on ARM64 and wait for its end. */
export function runArm64Node(args: readonly string[], options: { timeout?: number; input?: string } = {}): Arm64Result {
  const [program, all] = command(args);
  const end = spawnSync(program, all, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    cwd: root,
    env: environment(),
    ...options,
  });
  return { status: end.status, signal: end.signal, stdout: end.stdout, stderr: end.stderr };
}

/** Start `node ARGS` on ARM64 and go on. */
export function spawnArm64Node(args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  const [program, all] = command(args);
  return spawn(program, all, { cwd: root, ...options });
}

/** Bundle a TypeScript file (path from the repository's root) for `runArm64Node`; returns the script's path. */
export async function bundleForArm64(file: string): Promise<string> {
  const full = resolve(root, file);
  const { outputFiles } = await build({
    entryPoints: [full],
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    sourcemap: 'inline',
    external: ['koffi', '@alexaltea/capstone-js', 'esbuild', 'fast-check'],
    // CommonJS parts of a bundle call require(), which an ES module lacks.
    banner: {
      js: "import { createRequire as bannerRequire } from 'node:module'; const require = bannerRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  const name = relative(root, full).replaceAll('/', '-').replace(/\.ts$/, '');
  return writeOnce(join(arm64Folder, 'bundles'), name, '.mjs', outputFiles[0]!.contents);
}

/** A file named for its contents: several test runs share the folder. Files that nobody made anew for a day go. */
function writeOnce(folder: string, name: string, ending: string, contents: Uint8Array): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}-${createHash('sha1').update(contents).digest('hex').slice(0, 12)}${ending}`);
  const part = `${path}.${process.pid}`;
  writeFileSync(part, contents);
  renameSync(part, path);
  const yesterday = Date.now() - 86_400_000;
  for (const old of readdirSync(folder)) {
    const made = statSync(join(folder, old), { throwIfNoEntry: false })?.mtimeMs ?? yesterday;
    if (made < yesterday) rmSync(join(folder, old), { force: true });
  }
  return path;
}

if (resolve(argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const [file, ...args] = argv.slice(2);
  const script = file?.endsWith('.ts') ? await bundleForArm64(file) : file;
  const child = spawnArm64Node([...(script === undefined ? [] : [script]), ...args], { stdio: 'inherit' });
  child.on('exit', (code, signal) => {
    if (signal !== null) process.kill(process.pid, signal);
    else process.exitCode = code ?? 1;
  });
}
