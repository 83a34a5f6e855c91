// Bundles the command and the library into dist/, and compiles the runtime library for every target. Run by `npm run
// build`; TypeScript is only stripped here, `npm run check` is what checks it. With --types the declarations of the
// library are written as well.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { argv, execPath } from 'node:process';
import { build } from 'esbuild';
import { bundleOptions, compilerBundle } from './bundle-options.ts';

await Promise.all([
  build({ ...compilerBundle, outfile: 'dist/fbc.cjs' }),
  build({ ...bundleOptions, entryPoints: ['src/cli/start.ts'], outfile: 'dist/start.cjs', format: 'cjs' }),
]);

// The compiler is there once, and serves both kinds of modules. Classes have their names back where they are shown.
writeFileSync(
  'dist/index.cjs',
  `'use strict';
const api = require('./fbc.cjs').library();
for (const [name, value] of Object.entries(api)) {
  if (typeof value === 'function') Object.defineProperty(value, 'name', { value: name });
}
module.exports = api;
`,
);
const names = Object.keys(createRequire(import.meta.url)(resolve('dist/index.cjs')) as object);
writeFileSync('dist/index.mjs', `import api from './index.cjs';\nexport const { ${names.join(', ')} } = api;\n`);

execFileSync(execPath, ['--import', 'tsx', 'tools/build-runtime.ts'], { stdio: 'inherit' });
if (argv.includes('--types')) {
  rmSync('dist/types', { recursive: true, force: true });
  execFileSync('npx', ['tsc', '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
  removeUnnamed('dist/types', 'dist/types/session/index.d.ts');
}

/** Remove the declarations that `entry` does not name, directly or through others. */
function removeUnnamed(folder: string, entry: string): void {
  const named = new Set([resolve(entry)]);
  for (const file of named) {
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()['"](\.[^'"]+)\.ts['"]/g)) {
      named.add(resolve(dirname(file), `${name}.d.ts`));
    }
  }
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = resolve(folder, name);
    if (file.endsWith('.d.ts') && !named.has(file)) rmSync(file);
  }
}
