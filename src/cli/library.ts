// The runtime library's image: beside the bundle in an installed package, made from runtime/*.bas where it is missing
// or, in a checkout, older than what it is made from.

import { mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { LibrarySources } from '../session/program.ts';
import type { TargetName } from '../session/targets.ts';
import { imagePath, isStale, librarySourceFolder } from './package-files.ts';
import { FileError, reason } from './usage.ts';

/** Texts of the library by file name. */
export function librarySources(folder = librarySourceFolder): LibrarySources {
  const names = readdirSync(folder).filter((name) => name.endsWith('.bas'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

async function compileLibrary(sources: LibrarySources, target: TargetName): Promise<Uint8Array> {
  const { libraryImage } = await import('../session/program.ts');
  return libraryImage(sources, target);
}

/** Make the image of a target and keep it for the next time, where the folder can be written to. */
export async function buildLibrary(target: TargetName): Promise<Uint8Array> {
  // What changes while it is compiled makes it stale again.
  const start = new Date();
  const image = await compileLibrary(librarySources(), target);
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
  if (folder !== null) return compileLibrary(readSources(folder), target);
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
