// The runtime library's image: beside the bundle in an installed package, made from runtime/*.bas where it is missing
// or, in a checkout, older than one of its sources.

import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { libraryImage, type LibrarySources } from '../session/program.ts';
import type { TargetName } from '../session/targets.ts';

const here = typeof __dirname === 'string' ? __dirname : dirname(fileURLToPath(import.meta.url));

/** The package's folder: above dist/ in a bundle, above src/cli/ otherwise. */
const root = existsSync(join(here, '../package.json')) ? join(here, '..') : join(here, '../..');

function sourceFolder(): string {
  return process.env.FBC_RUNTIME ?? join(root, 'runtime');
}

/** Texts of the library by file name. */
export function librarySources(folder = sourceFolder()): LibrarySources {
  const names = readdirSync(folder).filter((name) => name.endsWith('.bas'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

const imagePath = (target: TargetName): string => join(root, 'dist', `runtime-${target}.bin`);

function isStale(path: string): boolean {
  if (!existsSync(path)) return true;
  // An installed package is never stale, and need not look at the sources.
  if (!existsSync(join(root, 'src'))) return false;
  const made = statSync(path).mtimeMs;
  const folder = sourceFolder();
  return readdirSync(folder).some((name) => statSync(join(folder, name)).mtimeMs > made);
}

/** Make the image of a target and keep it for the next time, where the folder can be written to. */
export async function buildLibrary(target: TargetName): Promise<Uint8Array> {
  const image = await libraryImage(librarySources(), target);
  const path = imagePath(target);
  try {
    mkdirSync(dirname(path), { recursive: true });
    const part = `${path}.${process.pid}`;
    writeFileSync(part, image);
    renameSync(part, path);
  } catch {
    // Without it the library is compiled again next time.
  }
  return image;
}

/** The image of a target. */
export async function loadLibrary(target: TargetName): Promise<Uint8Array> {
  const path = imagePath(target);
  if (process.env.FBC_RUNTIME === undefined && !isStale(path)) return readFileSync(path);
  return buildLibrary(target);
}
