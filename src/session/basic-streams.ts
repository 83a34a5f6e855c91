// Output of a program to JavaScript, and input from it, through the two C functions that the context block names.

import type { Host } from '../host/host.ts';
import type { Context } from '../jit/context.ts';

/** A piece of output: whole characters, not always whole lines. */
export type OnOutput = (text: string) => void;

/** The whole input, or what gives the next line without its end, null at the end of input. */
export type BasicInput = string | (() => string | null);

export class BasicStreams {
  private readonly context: Context;
  private readonly host: Host;
  private sink: number;
  private source: number;
  private onOutput: OnOutput | undefined;
  private input: BasicInput | undefined;
  private decoder: InstanceType<typeof TextDecoder>;
  /** Input that the program has not taken yet. */
  private waiting: Uint8Array;

  constructor(context: Context) {
    this.context = context;
    this.host = context.machine.host;
    this.sink = 0;
    this.source = 0;
    this.onOutput = undefined;
    this.input = undefined;
    this.decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    this.waiting = new Uint8Array();
  }

  /** Where the next run's output goes and its input comes from; the process's own streams without. */
  connect(onOutput: OnOutput | undefined, input: BasicInput | undefined): void {
    const { context } = this;
    this.decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    this.onOutput = onOutput;
    this.input = input;
    this.waiting = typeof input === 'string' ? new TextEncoder().encode(input) : new Uint8Array();
    if (onOutput && this.sink === 0) {
      this.sink = context.callback((from, count) => this.take(Number(from), Number(count)), 'void', [
        'address',
        'int64',
      ]);
    }
    if (input !== undefined && this.source === 0) {
      this.source = context.callback((to, room) => this.give(Number(to), Number(room)), 'int64', ['address', 'int64']);
    }
    context.set('outSink', onOutput ? this.sink : 0);
    context.set('inSource', input === undefined ? 0 : this.source);
  }

  /** Output that a program which was cut off has left in its buffer. */
  drain(): void {
    const { context } = this;
    const count = context.get('outLength');
    if (count === 0 || context.get('outSink') === 0) return;
    context.set('outLength', 0);
    this.take(context.get('outPointer'), count);
  }

  private take(from: number, count: number): undefined {
    const text = this.decoder.decode(this.host.readMemory(from, count), { stream: true });
    if (text !== '') this.onOutput?.(text);
  }

  private give(to: number, room: number): number {
    if (this.waiting.length === 0 && typeof this.input === 'function') {
      const line = this.input();
      if (line !== null) this.waiting = new TextEncoder().encode(`${line}\n`);
    }
    const count = Math.min(room, this.waiting.length);
    if (count > 0) new Uint8Array(this.host.view(to, count)).set(this.waiting.subarray(0, count));
    this.waiting = this.waiting.subarray(count);
    return count;
  }
}
