// Bundles the command and the library into dist/, and compiles the runtime library for every target. Run by `npm run
// build`; TypeScript is only stripped here, `npm run check` is what checks it. With --types the declarations of the
// library are written as well.
import { execFileSync } from 'node:child_process';
import { argv, execPath } from 'node:process';
import { build } from 'esbuild';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  charset: 'ascii',
  legalComments: 'none',
  minifySyntax: true,
  external: ['koffi', '@alexaltea/capstone-js'],
  logLevel: 'warning',
  // What is bundled as CommonJS has __dirname, and asks for it first.
  logOverride: { 'empty-import-meta': 'silent' },
};

await Promise.all([
  build({ ...common, entryPoints: ['src/cli/main.ts'], outfile: 'dist/fbc.cjs', format: 'cjs' }),
  build({ ...common, entryPoints: ['src/session/index.ts'], outfile: 'dist/index.cjs', format: 'cjs' }),
  build({ ...common, entryPoints: ['src/session/index.ts'], outfile: 'dist/index.mjs', format: 'esm' }),
]);

execFileSync(execPath, ['--import', 'tsx', 'tools/build-runtime.ts'], { stdio: 'inherit' });
if (argv.includes('--types')) execFileSync('npx', ['tsc', '-p', 'tsconfig.types.json'], { stdio: 'inherit' });
