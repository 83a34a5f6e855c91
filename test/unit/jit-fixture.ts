// What the tests of jit share: a machine, a region with all the small programs, and a context that covers them.

import assert from 'node:assert/strict';
import { contextOffset } from '../../src/base/context-layout.ts';
import type { Address, Host } from '../../src/host/host.ts';
import { openHost } from '../../src/host/open.ts';
import { Context, type ContextOptions } from '../../src/jit/context.ts';
import { Machine } from '../../src/jit/machine.ts';
import { Region } from '../../src/jit/region.ts';
import { type ProgramName, program, programNames } from './jit-programs.ts';

// The bytes of the programs have these two offsets in them.
assert.deepEqual([contextOffset.stop, contextOffset.exit], [0, 168], 'jit-programs.ts must be assembled anew');

export class Fixture {
  readonly host: Host;
  readonly machine: Machine;
  readonly region: Region;
  readonly context: Context;
  private readonly offsets: Map<ProgramName, number>;

  constructor(options: ContextOptions = {}) {
    this.host = openHost();
    this.machine = new Machine(this.host);
    this.region = new Region(this.host, { code: 16384, data: 4096 });
    this.offsets = new Map(programNames.map((name) => [name, this.region.appendCode(program(name))]));
    this.region.makeExecutable();
    this.context = this.newContext(options);
  }

  newContext(options: ContextOptions = {}): Context {
    const context = new Context(this.machine, options);
    context.coverCode(this.region.codeAddress, this.region.codeAddress + this.region.codeUsed);
    return context;
  }

  at(name: ProgramName): Address {
    return this.region.functionAddress(this.offsets.get(name)!);
  }

  dispose(): void {
    this.context.dispose();
    this.region.free();
    this.machine.dispose();
  }
}

export const isX64 = process.arch === 'x64';
