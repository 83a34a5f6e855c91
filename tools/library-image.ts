// The runtime library's image for tests: compiled once for each state of the sources, which a hash of them names, and
// kept below .cache/.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { librarySources } from '../src/cli/library.ts';
import { libraryImage } from '../src/session/program.ts';
import type { TargetName } from '../src/session/targets.ts';

const root = resolve(import.meta.dirname ?? '.', '..');
const folder = join(root, '.cache/library');

/** Hash of everything that the image is made from: the library and the whole compiler. */
function sourcesHash(): string {
  const hash = createHash('sha1');
  for (const part of ['runtime', 'src']) {
    const names = readdirSync(join(root, part), { recursive: true, encoding: 'utf8' }).sort();
    for (const name of names.filter((one) => /\.(bas|ts)$/.test(one))) {
      hash.update(`${part}/${name}\n`).update(readFileSync(join(root, part, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** The image of the sources as they are now. Throws Error when the library does not compile. */
export async function testLibrary(target: TargetName): Promise<Uint8Array> {
  const name = `${target}-${sourcesHash()}.bin`;
  const path = join(folder, name);
  if (existsSync(path)) return readFileSync(path);
  const image = await libraryImage(librarySources(join(root, 'runtime')), target);
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (old.startsWith(`${target}-`) && old.endsWith('.bin')) rmSync(join(folder, old), { force: true });
  }
  const part = `${path}.${process.pid}`;
  writeFileSync(part, image);
  renameSync(part, path);
  return image;
}
