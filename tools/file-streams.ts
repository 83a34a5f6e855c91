// Sessions with input and output in files, which stand in for the standard streams while a program runs.

import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slotOffset } from '../src/base/context-layout.ts';
import type { NativeType } from '../src/host/host.ts';
import type { JitSession } from '../src/session/session.ts';
import type { Sessions } from '../src/session/sessions.ts';
import type { BasicRun } from './basic-run.ts';

/** Runs sessions with the standard streams in files. */
export class FileStreams {
  private readonly jit: Sessions;
  private readonly folder: string;
  /** Milliseconds after which a program is stopped, which is a failure. */
  private readonly timeLimit: number;

  constructor(jit: Sessions, timeLimit: number) {
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
