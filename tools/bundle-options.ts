// How bundles of the package are made, for tools/build.ts and for the tests that make their own.
import type { BuildOptions } from 'esbuild';

export const bundleOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  charset: 'ascii',
  legalComments: 'none',
  minify: true,
  external: ['koffi', '@alexaltea/capstone-js'],
  logLevel: 'warning',
  // What is bundled as CommonJS has __dirname, and asks for it first.
  logOverride: { 'empty-import-meta': 'silent' },
} satisfies BuildOptions;

/** The command and the library in one: most of them is the same compiler. Neither runs what only the other needs. */
export const compilerBundle = {
  ...bundleOptions,
  stdin: {
    contents: `export * from './src/cli/command.ts'; export const library = () => require('./src/session/index.ts');`,
    resolveDir: process.cwd(),
  },
  format: 'cjs',
} satisfies BuildOptions;
