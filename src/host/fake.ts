// A koffi that calls nothing: it writes down what a host asks of it and answers from a table. With it the hosts of
// systems that are not at hand are tested as far as their calls go: which functions, which numbers, in which order.

import type { Koffi, KoffiFunction, KoffiLibrary, KoffiType } from './koffi-library.ts';

type Answer = number | bigint | ((...args: unknown[]) => unknown);

function show(value: unknown): string {
  if (typeof value === 'number') return Math.abs(value) < 10 ? String(value) : `0x${value.toString(16)}`;
  if (typeof value === 'bigint') return `0x${value.toString(16)}n`;
  if (ArrayBuffer.isView(value)) return `<${value.byteLength}>`;
  return JSON.stringify(value) ?? 'undefined';
}

export class FakeKoffi implements Koffi {
  /** Every call so far: `mprotect(0x10000, 0x4000, 5)`. */
  readonly calls: string[];
  /** What C functions return, by name; 0 for the others. */
  readonly answers: Record<string, Answer>;
  /** errno. */
  error: number;
  /** What lies at the addresses that were looked at. */
  readonly memory: Map<number, ArrayBuffer>;
  private readonly callbacks: Set<bigint>;
  private readonly missing: ReadonlySet<string>;

  /** `missing` names libraries that cannot be loaded. */
  constructor(answers: Record<string, Answer>, missing: readonly string[] = []) {
    this.calls = [];
    this.answers = answers;
    this.error = 0;
    this.memory = new Map();
    this.callbacks = new Set();
    this.missing = new Set(missing);
  }

  /** The calls since the last `take`. */
  take(): string[] {
    return this.calls.splice(0);
  }

  load(path: string | null): KoffiLibrary {
    if (path !== null && this.missing.has(path)) throw new Error(`cannot load ${path}`);
    return {
      func: (name) => this.answer(name),
      symbol: (name) => {
        const found = this.answers[`symbol ${name}`];
        if (typeof found !== 'bigint') throw new Error(`no symbol ${name}`);
        return found;
      },
    };
  }

  private answer(name: string): KoffiFunction {
    const call = this.plainAnswer(name);
    const async = this.plainAnswer(`${name}.async`);
    // The callback is the event loop's, which the fake does not have.
    return Object.assign(call, { async: (...args: unknown[]) => void async(...args.slice(0, -1)) });
  }

  private plainAnswer(name: string): (...args: unknown[]) => unknown {
    return (...args) => {
      this.calls.push(`${name}(${args.map(show).join(', ')})`);
      const found = this.answers[name];
      return typeof found === 'function' ? found(...args) : (found ?? 0);
    };
  }

  proto(): KoffiType {
    return {};
  }

  pointer(type: KoffiType): KoffiType {
    return type;
  }

  decode(address: number | bigint): (...args: unknown[]) => unknown {
    return this.answer(`call ${show(address)}`);
  }

  register(): bigint {
    const address = 0x7000_0000n + BigInt(this.callbacks.size) * 16n;
    this.callbacks.add(address);
    return address;
  }

  unregister(address: bigint): void {
    if (!this.callbacks.delete(address)) throw new Error(`${show(address)} is not registered`);
  }

  view(address: number | bigint, size: number): ArrayBuffer {
    let found = this.memory.get(Number(address));
    if (found === undefined || found.byteLength !== size) {
      found = new ArrayBuffer(size);
      this.memory.set(Number(address), found);
    }
    return found;
  }

  errno(): number {
    return this.error;
  }
}
