// Bundles the command and the library into dist/, and compiles the runtime library for every target. Run by `npm run
// build`; TypeScript is only stripped here, `npm run check` is what checks it. With --types the declarations of the
// library are written as well.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { argv, execPath } from 'node:process';
import { build } from 'esbuild';
import { bundleOptions } from './bundle-options.ts';

await Promise.all([
  build({ ...bundleOptions, entryPoints: ['src/cli/command.ts'], outfile: 'dist/fbc.cjs', format: 'cjs' }),
  build({ ...bundleOptions, entryPoints: ['src/cli/start.ts'], outfile: 'dist/start.cjs', format: 'cjs' }),
  build({ ...bundleOptions, entryPoints: ['src/session/index.ts'], outfile: 'dist/index.cjs', format: 'cjs' }),
]);

// One copy of the library serves both kinds of modules.
const names = Object.keys(createRequire(import.meta.url)(resolve('dist/index.cjs')) as object);
writeFileSync('dist/index.mjs', `import api from './index.cjs';\nexport const { ${names.join(', ')} } = api;\n`);

execFileSync(execPath, ['--import', 'tsx', 'tools/build-runtime.ts'], { stdio: 'inherit' });
if (argv.includes('--types')) execFileSync('npx', ['tsc', '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
