// The package as users have it, made from the sources as they are now: the bundled command, the library's image, and
// nothing else. For the tests that run `fbc` as a process; kept below .cache/, named for its contents.

import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { hostTarget, type TargetName } from '../src/session/targets.ts';
import { bundleOptions, compilerBundle } from './bundle-options.ts';
import { testLibrary } from './library-image.ts';

const root = resolve(import.meta.dirname ?? '.', '..');

/** The target of the machine that runs the tests. */
export const hostTargetHere = (): TargetName =>
  hostTarget(process.platform === 'darwin' ? 'macos' : 'linux', process.arch === 'arm64' ? 'arm64' : 'x64');

/** Make the package below `folder`, where the lookup of node_modules must find koffi; the path of its bin/fbc. */
export async function testPackage(target: TargetName, folder = join(root, '.cache')): Promise<string> {
  const image = await testLibrary(target);
  const bundle = async (options: BuildOptions): Promise<Uint8Array> => {
    const { outputFiles } = await build({ ...options, absWorkingDir: root, write: false });
    return outputFiles![0]!.contents;
  };
  const full = await bundle({ ...compilerBundle, stdin: { ...compilerBundle.stdin, resolveDir: root } });
  const start = await bundle({ ...bundleOptions, entryPoints: ['src/cli/start.ts'], format: 'cjs' });
  const hash = createHash('sha1').update(full).update(start).update(image);
  for (const file of ['bin/fbc', 'package.json']) hash.update(readFileSync(join(root, file)));
  const packages = join(folder, 'packages');
  const path = join(packages, `${target}-${hash.digest('hex').slice(0, 12)}`);
  if (!existsSync(path)) {
    mkdirSync(packages, { recursive: true });
    removeOld(packages);
    const part = mkdtempSync(`${path}-`);
    cpSync(join(root, 'bin'), join(part, 'bin'), { recursive: true });
    cpSync(join(root, 'package.json'), join(part, 'package.json'));
    mkdirSync(join(part, 'dist'));
    writeFileSync(join(part, 'dist/fbc.cjs'), full);
    writeFileSync(join(part, 'dist/start.cjs'), start);
    writeFileSync(join(part, `dist/runtime-${target}.bin`), image);
    try {
      renameSync(part, path);
    } catch {
      // Another test run was faster.
      rmSync(part, { recursive: true });
    }
  }
  return join(path, 'bin/fbc');
}

/** Packages that were made more than a day ago. */
function removeOld(packages: string): void {
  const yesterday = Date.now() - 86_400_000;
  for (const name of readdirSync(packages)) {
    const made = statSync(join(packages, name), { throwIfNoEntry: false })?.mtimeMs ?? yesterday;
    if (made < yesterday) rmSync(join(packages, name), { recursive: true, force: true });
  }
}
