// Shared objects that programs name with DECLARE … LIB.

import type { Host } from '../host/host.ts';

/** File names under which systems keep the library that DECLARE calls `m` or `libm.so.6`. */
const libraryFiles = (name: string): readonly string[] => [
  name,
  `lib${name}.so`,
  ...[6, 2, 1, 0, 3, 4, 5].map((version) => `lib${name}.so.${version}`),
  `lib${name}.dylib`,
  `${name}.dll`,
];

/** Open the libraries that a program names; those that there are not. */
export function openLibraries(host: Host, libraries: readonly string[]): string[] {
  return libraries.filter((name) => !libraryFiles(name).some((file) => host.openLibrary(file)));
}

export const missingLibrary = (name: string): string => `error: there is no library "${name}"`;
