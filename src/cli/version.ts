// `fbc --version`.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostTarget } from '../session/targets.ts';
import { packageFolder } from './package-files.ts';

const systems = { linux: 'linux', darwin: 'macos', win32: 'windows' } as const;

/** Version of the package, and of what code is made for here. */
export function versionText(): string {
  const path = join(packageFolder, 'package.json');
  const version = existsSync(path)
    ? (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
    : 'unknown';
  const system = systems[process.platform as keyof typeof systems];
  const isKnown = system !== undefined && (process.arch === 'x64' || process.arch === 'arm64');
  const target = isKnown
    ? hostTarget(system, process.arch as 'x64' | 'arm64')
    : `none for ${process.platform}-${process.arch}`;
  return `fbc ${version}\nback end: its own, for ${target}\nNode.js ${process.version}\n`;
}
