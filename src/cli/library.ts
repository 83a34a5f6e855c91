// The runtime library's image: beside the bundle in an installed package, made from runtime/*.bas where it is missing
// or, in a checkout, older than one of its sources or than the compiler.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { libraryImage, type LibrarySources } from '../session/program.ts';
import type { TargetName } from '../session/targets.ts';
import { FileError, reason } from './usage.ts';

const here = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url));

/** The package's folder: above dist/ in a bundle, above src/cli/ otherwise. */
export const packageFolder = existsSync(join(here, '../package.json')) ? join(here, '..') : join(here, '../..');

const sourceFolder = join(packageFolder, 'runtime');

/** Texts of the library by file name. */
export function librarySources(folder = sourceFolder): LibrarySources {
  const names = readdirSync(folder).filter((name) => name.endsWith('.bas'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const imagePath = (target: TargetName): string => join(packageFolder, 'dist', `runtime-${target}.bin`);

/** Files whose change makes an image stale: the library's sources and, for the compiler, its own. */
function* madeFrom(): Generator<string> {
  for (const name of readdirSync(sourceFolder)) yield join(sourceFolder, name);
  const compiler = join(packageFolder, 'src');
  for (const name of readdirSync(compiler, { recursive: true, encoding: 'utf8' })) yield join(compiler, name);
}

function isStale(path: string): boolean {
  if (!existsSync(path)) return true;
  // An installed package is never stale, and need not look.
  if (!existsSync(join(packageFolder, 'src'))) return false;
  const made = statSync(path).mtimeMs;
  for (const file of madeFrom()) if (statSync(file).mtimeMs > made) return true;
  return false;
}

/** Make the image of a target and keep it for the next time, where the folder can be written to. */
export async function buildLibrary(target: TargetName): Promise<Uint8Array> {
  // What changes while it is compiled makes it stale again.
  const start = new Date();
  const image = await libraryImage(librarySources(), target);
  const path = imagePath(target);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const part = `${path}.${process.pid}`;
    writeFileSync(part, image);
    utimesSync(part, start, start);
    renameSync(part, path);
  } catch {
    // Without it the library is compiled again next time.
  }
  return image;
}

/** The image of a target; compiled anew from `folder` when there is one. */
export async function loadLibrary(target: TargetName, folder: string | null = null): Promise<Uint8Array> {
  if (folder !== null) return libraryImage(readSources(folder), target);
  const path = imagePath(target);
  return isStale(path) ? buildLibrary(target) : readFileSync(path);
}

function readSources(folder: string): LibrarySources {
  try {
    return librarySources(folder);
  } catch (error) {
    throw new FileError(`cannot read the runtime library in ${folder}: ${reason(error)}`);
  }
}
