// Bundles the command and the library into dist/. Run by `npm run build`; TypeScript is only stripped here, `npm run
// check` is what checks it.
import { build } from 'esbuild';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  charset: 'ascii',
  legalComments: 'none',
  external: ['koffi', '@alexaltea/capstone-js'],
  logLevel: 'warning',
};

await Promise.all([
  build({ ...common, entryPoints: ['src/cli/main.ts'], outfile: 'dist/fbc.cjs', format: 'cjs', minifySyntax: true }),
]);
