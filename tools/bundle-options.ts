// How bundles of the package are made, for tools/build.ts and for the tests that make their own.
import type { BuildOptions } from 'esbuild';

export const bundleOptions = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  charset: 'ascii',
  legalComments: 'none',
  minifySyntax: true,
  minifyWhitespace: true,
  external: ['koffi', '@alexaltea/capstone-js'],
  logLevel: 'warning',
  // What is bundled as CommonJS has __dirname, and asks for it first.
  logOverride: { 'empty-import-meta': 'silent' },
} satisfies BuildOptions;
