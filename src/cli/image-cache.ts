// Compiled programs in the user's cache folder: a program that was run before starts without being compiled again. An entry
// holds the whole text that it was made from and is used only for the very same text, compiler, library and processor.
// Where it cannot be read or written everything works as well; FBC_CODE_CACHE=0 switches it off.

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
import { dirname, isAbsolute, join } from 'node:path';
import {
  type ImageHead,
  readImageHead,
  readImageModule,
  type SourceText,
  writeImage,
} from '../session/program-image.ts';
import type { JitSession } from '../session/session.ts';
import { decodeSource } from '../source/source.ts';

type JitModule = JitSession['module'];

const keptImages = 200;

/** Below the folder where the launcher keeps compiled JavaScript; null when there is none. */
function cacheFolder(): string | null {
  const { env, platform } = process;
  if (env.FBC_CODE_CACHE === '0') return null;
  const home = env.HOME && join(env.HOME, platform === 'darwin' ? 'Library/Caches' : '.cache');
  const base = env.XDG_CACHE_HOME || (platform === 'win32' ? env.LOCALAPPDATA : home);
  return base && isAbsolute(base) ? join(base, 'fasterbasic', 'programs') : null;
}

/** A name for a text: entries that collide push each other out, nothing else. */
function nameOf(text: string): string {
  let [high, low] = [0xdead_beef, 0x41c6_ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x9e37_79b1);
    low = Math.imul(low ^ code, 0x5f35_6495);
    high ^= low >>> 15;
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}

const pathOf = (folder: string, identity: string, { name, text }: SourceText): string =>
  join(folder, `${nameOf(`${identity}\n${name}\n${text}`)}.image`);

export interface CachedImage {
  readonly head: ImageHead;
  readonly module: JitModule;
}

/** The image of a program; null when there is none for exactly this one. */
export function findImage(identity: string, program: SourceText): CachedImage | null {
  const folder = cacheFolder();
  if (folder === null) return null;
  const path = pathOf(folder, identity, program);
  try {
    const bytes = readFileSync(path);
    const head = readImageHead(bytes);
    const [main, ...included] = head.sources;
    const isSame = head.identity === identity && main?.text === program.text && main.name === program.name;
    if (!isSame || !included.every(({ name, text }) => decodeSource(readFileSync(name)) === text)) return null;
    const module = readImageModule(bytes);
    const now = new Date();
    utimesSync(path, now, now);
    return { head, module };
  } catch {
    return null;
  }
}

/** Keep what was compiled for the next time. */
export function keepImage(head: ImageHead, session: JitSession): void {
  const folder = cacheFolder();
  if (folder === null) return;
  try {
    // Step by step: asked for all at once, Node tries for ever where a file system refuses folders.
    const parent = dirname(folder);
    for (const one of [dirname(parent), parent, folder]) if (!existsSync(one)) mkdirSync(one, 0o700);
    const path = pathOf(folder, head.identity, head.sources[0]!);
    // Other processes see the old entry or the new one, never a part.
    const part = `${path}.${process.pid}`;
    writeFileSync(part, writeImage(head, session.module));
    renameSync(part, path);
    removeOld(folder);
  } catch {
    // The program is compiled again next time.
  }
}

function removeOld(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= keptImages) return;
  const used = new Map(names.map((name) => [name, statSync(join(folder, name)).mtimeMs]));
  names.sort((one, other) => used.get(other)! - used.get(one)!);
  for (const name of names.slice(keptImages / 2)) rmSync(join(folder, name), { force: true });
}
