// Compiles the runtime library for every target into dist/: part of `npm run build`.
//
//     node --import tsx tools/build-runtime.ts [TARGET…]        default: all of them

import { buildLibrary } from '../src/cli/library.ts';
import { type TargetName, targetNames } from '../src/session/targets.ts';

const isTarget = (name: string): name is TargetName => (targetNames as readonly string[]).includes(name);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !isTarget(name));
if (unknown.length > 0) throw new Error(`no target ${unknown.join(', ')}; there are ${targetNames.join(', ')}`);
for (const target of wanted.length > 0 ? wanted.filter(isTarget) : targetNames) {
  const image = await buildLibrary(target);
  console.log(`${target}: ${image.length} bytes`);
}
