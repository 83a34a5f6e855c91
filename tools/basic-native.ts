// Programs in BASIC as machine code in this process. What kills the process is the caller's to survive.

import { fileReader } from '../src/cli/usage.ts';
import type { Level } from '../src/opt/passes.ts';
import { Jit } from '../src/session/jit.ts';
import { compileProgram } from '../src/session/program.ts';
import { hostTarget } from '../src/session/targets.ts';
import type { BasicRun } from './basic-run.ts';
import { FileStreams } from './file-streams.ts';
import { testLibrary } from './library-image.ts';

export interface NativeOptions {
  /** Check every pass and every register allocation; the default. */
  readonly verify?: boolean;
}

/** Milliseconds after which a program is stopped, which is a failure. */
const timeLimit = 60_000;

export class NativeBasic {
  private readonly jit: Jit;
  private readonly image: Uint8Array;
  private readonly streams: FileStreams;

  private constructor(jit: Jit, image: Uint8Array) {
    this.jit = jit;
    this.image = image;
    this.streams = new FileStreams(jit, timeLimit);
  }

  static async open(): Promise<NativeBasic> {
    const jit = await Jit.open();
    return new NativeBasic(jit, await testLibrary(hostTarget(jit.host.os, jit.host.arch)));
  }

  /** Compile and run; the messages of the compiler when there is nothing to run. */
  run(name: string, text: string, level: Level, input: string, options: NativeOptions = {}): BasicRun | string[] {
    const { session, messages } = compileProgram(this.jit, { name, text }, this.image, {
      file: name,
      level,
      verify: options.verify ?? true,
      reader: fileReader([]),
    });
    if (!session) return [...messages];
    try {
      if (!session.finalized) return session.problems();
      return this.streams.execute(session, name, input);
    } finally {
      session.dispose();
    }
  }
}
