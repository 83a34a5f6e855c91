// The runtime library's image for tests: compiled once for each state of the sources, which a hash of them names, and
// kept below .cache/, the newest few of them: a checkout of another state may be at work beside this one.

import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { librarySources } from '../src/cli/library.ts';
import { libraryImage } from '../src/session/program.ts';
import type { TargetName } from '../src/session/targets.ts';

const root = resolve(import.meta.dirname ?? '.', '..');
const folder = join(root, '.cache/library');
const keptImages = 40;

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
  if (existsSync(path)) {
    utimesSync(path, new Date(), new Date());
    return readFileSync(path);
  }
  const image = await libraryImage(librarySources(join(root, 'runtime')), target);
  mkdirSync(folder, { recursive: true });
  const part = `${path}.${process.pid}`;
  writeFileSync(part, image);
  renameSync(part, path);
  removeOld();
  return image;
}

function removeOld(): void {
  const images = readdirSync(folder).filter((name) => name.endsWith('.bin'));
  const used = new Map(
    images.map((name) => [name, statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0]),
  );
  images.sort((one, other) => used.get(other)! - used.get(one)!);
  for (const name of images.slice(keptImages)) rmSync(join(folder, name), { force: true });
}
