// Programs in BASIC as machine code in this process, with input and output in files that stand in for the standard streams
// while a program runs. What kills the process is the caller's to survive (suites that are `isolated`).

import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileReader } from '../src/cli/usage.ts';
import { slotOffset } from '../src/base/context-layout.ts';
import type { NativeType } from '../src/host/host.ts';
import type { Level } from '../src/opt/passes.ts';
import { Jit } from '../src/session/jit.ts';
import { compileProgram } from '../src/session/program.ts';
import type { JitSession } from '../src/session/session.ts';
import { hostTarget } from '../src/session/targets.ts';
import type { BasicRun } from './basic-run.ts';
import { testLibrary } from './library-image.ts';

export interface NativeOptions {
  /** Check every pass and every register allocation; the default. */
  readonly verify?: boolean;
}

/** Runs sessions with the standard streams in files. */
export class FileStreams {
  private readonly jit: Jit;
  private readonly folder: string;
  /** Milliseconds after which a program is stopped, which is a failure. */
  private readonly timeLimit: number;

  constructor(jit: Jit, timeLimit: number) {
    this.jit = jit;
    this.timeLimit = timeLimit;
    this.folder = mkdtempSync(join(tmpdir(), 'basic-'));
    process.on('exit', () => rmSync(this.folder, { recursive: true, force: true }));
  }

  execute(session: JitSession, name: string, input: string): BasicRun {
    const paths = ['in', 'out', 'err'].map((stream) => join(this.folder, stream));
    writeFileSync(paths[0]!, input);
    const files = paths.map((path, fd) => openSync(path, fd === 0 ? 'r' : 'w'));
    const kept = files.map((file, fd) => this.replace(fd, file));
    const result = ((): ReturnType<JitSession['execute']> => {
      try {
        return session.execute({ args: [name], timeLimit: this.timeLimit });
      } finally {
        kept.forEach((old, fd) => {
          closeSync(this.replace(fd, old));
          closeSync(old);
        });
        for (const file of files) closeSync(file);
      }
    })();
    const slot = (index: number): bigint => session.context.block.getBigInt64(slotOffset(index), true);
    return {
      output: readFileSync(paths[1]!, 'utf8'),
      errors: readFileSync(paths[2]!, 'utf8'),
      status: result.exitCode & 0xff,
      fault: result.completed ? null : result.timedOut ? 'it takes too long' : `${result.signalName || 'stopped'}`,
      live: result.completed ? Number(slot(2) - slot(3) + slot(4) - slot(5)) : 0,
    };
  }

  /** Let descriptor `fd` be what `file` is; a copy of what it was. */
  private replace(fd: number, file: number): number {
    const old = this.call('dup', ['int32'], [fd]);
    if (this.call('dup2', ['int32', 'int32'], [file, fd]) < 0) throw new Error(`dup2 to ${fd} failed`);
    return old;
  }

  private call(name: string, types: readonly NativeType[], args: readonly number[]): number {
    const address = this.jit.host.symbol(name);
    if (address === undefined) throw new Error(`there is no ${name}`);
    return Number(this.jit.host.nativeFunction(address, 'int32', types)(...args));
  }
}

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
