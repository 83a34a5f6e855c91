// Files that lie beside the code in the package.

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const here = typeof __dirname === 'string' ? __dirname : import.meta.dirname;
const built = basename(here) === 'dist' ? here : join(here, '../../dist');

/** The runtime library's image for a target, as `npm run build` made it. Throws Error when it is not there. */
export function readLibraryImage(target: string): Uint8Array {
  const path = join(built, `runtime-${target}.bin`);
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Error(`the runtime library ${path} cannot be read; 'npm run build' makes it`, { cause });
  }
}
