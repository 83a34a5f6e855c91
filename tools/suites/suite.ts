// What a suite of text-file tests offers to tools/test.ts.
//
// A test is a file a person can read. A suite computes, from the file's text, the text that the file should have:
// the same input with fresh expectations. Equal texts pass; a difference is shown, or written back under UPDATE=1.

export interface TestFile {
  /** Path from the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Outcome {
  /** The whole file as it should read. */
  readonly expected: string;
  /** What is wrong beyond a difference of text; such a failure is never mended by UPDATE=1. */
  readonly failures?: readonly string[];
}

export interface Suite {
  /** Folder below test/, which is the suite's name as well. */
  readonly folder: string;
  /** Endings of the files that are tests, such as '.il'. */
  readonly extensions: readonly string[];
  run(file: TestFile): Outcome | Promise<Outcome>;
}
