// The files of the package: where the runtime library's images lie, whether they are up to date, and what tells one state
// of the compiler from another.

import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TargetName } from '../session/targets.ts';

const here = typeof __dirname === 'string' ? __dirname : import.meta.dirname;

const isBundle = basename(here) === 'dist';

/** The package's folder: above dist/ in a bundle, above src/cli/ otherwise. */
export const packageFolder = isBundle ? dirname(here) : join(here, '../..');

/** Sources of the runtime library. */
export const librarySourceFolder = join(packageFolder, 'runtime');

export const imagePath = (target: TargetName): string => join(packageFolder, 'dist', `runtime-${target}.bin`);

const compilerBundle = join(packageFolder, 'dist/fbc.cjs');

/** Files whose change makes an image stale: the library's sources, and the compiler that is running. */
function* madeFrom(): Generator<string> {
  for (const name of readdirSync(librarySourceFolder)) yield join(librarySourceFolder, name);
  if (isBundle) {
    yield compilerBundle;
    return;
  }
  const compiler = join(packageFolder, 'src');
  for (const name of readdirSync(compiler, { recursive: true, encoding: 'utf8' })) yield join(compiler, name);
}

/** Must the image be made anew? */
export function isStale(path: string): boolean {
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return true;
  // An installed package is never stale, and need not look.
  if (!existsSync(join(packageFolder, 'src'))) return false;
  for (const file of madeFrom()) if ((statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) > made) return true;
  return false;
}

/** Differs between states of compiler and library; null when images cannot be told apart or must be made first. */
export function compilerIdentity(target: TargetName): string | null {
  const image = imagePath(target);
  if (!isBundle || isStale(image)) return null;
  const stamps = [compilerBundle, image].map((path) => {
    const { size, mtimeMs } = statSync(path);
    return `${size}.${mtimeMs}`;
  });
  return [target, ...stamps].join(' ');
}
