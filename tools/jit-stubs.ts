// Writes src/jit/stub-image.ts: the stubs of every platform, assembled ahead of time, since assembling them costs some
// milliseconds of every start. Run it after a change of the stubs or of the context block; a test says when.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { contextLayoutKey } from '../src/base/context-layout.ts';
import { linuxNumbers } from '../src/host/linux.ts';
import { macosNumbers } from '../src/host/macos.ts';
import { assembleStubs, stubDataDistance, stubsToImage } from '../src/jit/stubs.ts';

const file = join(dirname(fileURLToPath(import.meta.url)), '../src/jit/stub-image.ts');

const platforms = [linuxNumbers, macosNumbers].flatMap(({ os, signals }) =>
  (['x64', 'arm64'] as const).map((arch) => ({ os, arch, signals })),
);
const windows = { os: 'windows', arch: 'x64', signals: linuxNumbers.signals } as const;

/** The file as it should read. */
export function stubImageText(): string {
  const rows = [...platforms, windows].map((host) => {
    const image = stubsToImage(assembleStubs(host, stubDataDistance));
    return `  '${host.os} ${host.arch}':\n    '${image}',`;
  });
  return `// Made by tools/jit-stubs.ts from stubs-x64.ts and stubs-arm64.ts: do not edit. Each row has the offsets of
// the stubs and their code; the listing of the code is what \`listStubs\` prints.

/** The layout of the context block that this was made for. */
export const stubLayoutKey = ${contextLayoutKey};

export const stubImages: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`;
}

/** Is the stored file the one that would be written? */
export function isStubImageFresh(): boolean {
  return readFileSync(file, 'utf8') === formatted(stubImageText());
}

function formatted(text: string): string {
  return execFileSync('npx', ['biome', 'format', `--stdin-file-path=${file}`], { input: text, encoding: 'utf8' });
}

if (resolve(argv[1] ?? '') === fileURLToPath(import.meta.url)) writeFileSync(file, formatted(stubImageText()));
