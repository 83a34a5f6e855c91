// What a program prints, kept in a file while it runs.

import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JitSession } from '../session/session.ts';

type Context = JitSession['context'];

/** The console of a context is a file until `close`. */
export class CapturedOutput {
  private readonly context: Context;
  private readonly folder: string;
  private readonly fd: number;

  constructor(context: Context) {
    this.context = context;
    this.folder = mkdtempSync(join(tmpdir(), 'fbc-'));
    this.fd = openSync(join(this.folder, 'out'), 'w');
    context.set('outFd', this.fd);
  }

  /** Everything so far. */
  bytes(): Uint8Array {
    return readFileSync(join(this.folder, 'out'));
  }

  /** `pass` is given what was kept, as text. */
  close(pass: (text: string) => void): void {
    pass(new TextDecoder().decode(this.bytes()));
    this.context.set('outFd', 1);
    closeSync(this.fd);
    rmSync(this.folder, { recursive: true, force: true });
  }
}
