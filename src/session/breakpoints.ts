// Breakpoints of a session: by line, by function or by address, with conditions, hit counts and actions, and stepping
// by line. The code must be compiled with `debug`: it then has a NOP at every line, which a breakpoint replaces, so that
// nothing has to be executed elsewhere to go on. JavaScript has to be alive to be asked: the program runs by
// `executeAsync`.

import type { Address } from '../host/host.ts';
import { BreakpointSites } from '../jit/breakpoints.ts';
import type { MachineState } from '../jit/crash.ts';
import type { Machine } from '../jit/machine.ts';
import type { Region } from '../jit/region.ts';
import type { Stop, ThreadRun } from '../jit/thread.ts';
import type { SourcePlace } from './code-map.ts';
import { frameRegisters, type JitSession } from './session.ts';
import type { StackFrame } from './stack-trace.ts';

/**
 * Where a breakpoint is. A line without code means the next line that has some; without `file` (its name, or the end of
 * its path) it is one of the main source.
 */
export type BreakpointPlace =
  | { readonly line: number; readonly file?: string }
  /** The first line of a function; with `offset`, that many bytes into it. */
  | { readonly symbol: string; readonly offset?: number }
  | { readonly address: Address };

/** What to do at a stop. Steps go to the next line: into calls, over them, or out of the function. */
export type StopAction = 'continue' | 'stepLine' | 'stepOver' | 'finish' | 'abort';

export interface BreakpointOptions {
  /** `rax == 5`, `x0 != -1`, `rdi < 10` (signed), or a function. */
  readonly condition?: string | ((event: BreakEvent) => boolean);
  /** Pass this often before stopping. */
  readonly ignore?: number;
  /** Remove it at its first stop. */
  readonly oneShot?: boolean;
  /** Instead of asking `onBreak`: only count, write a line, write the registers too, or end the program. */
  readonly action?: 'count' | 'log' | 'dump' | 'abort';
}

/** A thread that waits. Registers and memory may be read and changed until the action is returned. */
export class BreakEvent {
  /** The breakpoint's number; 0 for the end of a step. */
  readonly id: number;
  readonly pc: Address;
  readonly place: SourcePlace | null;
  readonly symbol: { readonly name: string; readonly offset: number } | null;
  readonly session: JitSession;
  private readonly state: MachineState;

  constructor(session: JitSession, id: number, pc: Address, state: MachineState) {
    this.session = session;
    this.id = id;
    this.pc = pc;
    this.state = state;
    this.place = session.sourceLineForPC(pc);
    this.symbol = session.symbolForPC(pc);
  }

  get line(): number {
    return this.place?.line ?? 0;
  }

  /** A general register as 64 bits; throws RangeError for a name it does not know. */
  register(name: string): bigint {
    return this.state.register(name);
  }

  setRegister(name: string, value: bigint): void {
    this.state.setRegister(name, value);
  }

  get registers(): ReadonlyMap<string, bigint> {
    return this.state.registers();
  }

  get stackPointer(): Address {
    return frameRegisters(this.registers, this.pc).sp;
  }

  /** Bytes up to the first address that cannot be read. */
  readMemory(address: Address, size: number): Uint8Array {
    return this.session.jit.host.readMemory(address, size);
  }

  backtrace(): StackFrame[] {
    return this.session.backtrace(frameRegisters(this.registers, this.pc));
  }
}

export type OnBreak = (event: BreakEvent) => StopAction | Promise<StopAction>;

/** A breakpoint as `list` shows it. */
export interface BreakpointInfo {
  readonly id: number;
  readonly place: BreakpointPlace;
  readonly addresses: readonly Address[];
  readonly isEnabled: boolean;
  /** How often it was reached with its condition true. */
  readonly hits: number;
  /** How often it still is passed by. */
  readonly ignore: number;
}

interface Breakpoint {
  readonly id: number;
  readonly place: BreakpointPlace;
  readonly addresses: readonly Address[];
  readonly options: BreakpointOptions;
  readonly isTrue: (event: BreakEvent) => boolean;
  isEnabled: boolean;
  hits: number;
  ignore: number;
}

/** A step that is under way: where it began, and whether a site ends it. */
interface Step {
  readonly sites: readonly Address[];
  readonly ends: (event: BreakEvent) => boolean;
}

/** No place in the code for a breakpoint. */
export class NoSuchPlace extends Error {
  override name = 'NoSuchPlace';
}

export class Breakpoints {
  /** Asked at every stop that has no action of its own; without it the program goes on. */
  onBreak: OnBreak | undefined;
  /** Where the actions `log` and `dump` write. */
  onLog: (text: string) => void;
  private readonly session: JitSession;
  private readonly sites: BreakpointSites;
  private readonly byId: Map<number, Breakpoint>;
  private step: Step | undefined;
  private lastId: number;

  constructor(session: JitSession, machine: Machine, region: Region) {
    this.onBreak = undefined;
    this.onLog = (text) => console.error(text);
    this.session = session;
    this.sites = new BreakpointSites(machine, region);
    this.byId = new Map();
    this.step = undefined;
    this.lastId = 0;
  }

  /** Set a breakpoint, while the program runs or before; returns its number. Throws NoSuchPlace. */
  add(place: BreakpointPlace, options: BreakpointOptions = {}): number {
    const addresses = this.addressesOf(place);
    const id = ++this.lastId;
    const isTrue = conditionOf(options.condition);
    this.sites.arm(addresses);
    const ignore = options.ignore ?? 0;
    this.byId.set(id, { id, place, addresses, options, isTrue, isEnabled: true, hits: 0, ignore });
    return id;
  }

  private addressesOf(place: BreakpointPlace): Address[] {
    const { session } = this;
    if ('address' in place) return this.checked([place.address], `0x${place.address.toString(16)}`);
    if ('line' in place) {
      const file = place.file === undefined ? undefined : (session.codeMap.fileNamed(place.file) ?? place.file);
      const line = session.codeMap.nextLine(place.line, file);
      const found = line === null ? [] : session.pcsForLine(line, file);
      return this.checked(found, `${file === undefined ? '' : `${file} `}line ${place.line}`);
    }
    const start = session.address(place.symbol);
    const owner = session.functions.find(({ name }) => name === place.symbol.replace(/^\$/, ''));
    if (start === null || !owner) throw new NoSuchPlace(`there is no function ${place.symbol}`);
    if (place.offset !== undefined) return this.checked([start + place.offset], `${place.symbol}+${place.offset}`);
    const first = session.codeMap
      .ranges()
      .find((range) => range.start >= owner.offset && range.start < owner.offset + owner.size);
    return this.checked(first ? [start + first.start - owner.offset] : [], place.symbol);
  }

  private checked(addresses: Address[], what: string): Address[] {
    if (addresses.length === 0 || !addresses.every((address) => this.sites.isSite(address))) {
      throw new NoSuchPlace(`no breakpoint can be set at ${what}: no line of code compiled for debugging begins there`);
    }
    return addresses;
  }

  private existing(id: number): Breakpoint {
    const breakpoint = this.byId.get(id);
    if (!breakpoint) throw new RangeError(`there is no breakpoint ${id}`);
    return breakpoint;
  }

  remove(id: number): void {
    this.disable(id);
    this.byId.delete(id);
  }

  enable(id: number): void {
    const breakpoint = this.existing(id);
    if (breakpoint.isEnabled) return;
    breakpoint.isEnabled = true;
    this.sites.arm(breakpoint.addresses);
  }

  disable(id: number): void {
    const breakpoint = this.existing(id);
    if (!breakpoint.isEnabled) return;
    breakpoint.isEnabled = false;
    this.sites.disarm(breakpoint.addresses);
  }

  list(): BreakpointInfo[] {
    return [...this.byId.values()].map(({ id, place, addresses, isEnabled, hits, ignore }) => {
      return { id, place, addresses, isEnabled, hits, ignore };
    });
  }

  get count(): number {
    return this.byId.size;
  }

  /** Is any instruction replaced now, so that code may only run on a thread of its own? */
  get isArmed(): boolean {
    return this.step !== undefined || [...this.byId.values()].some(({ isEnabled }) => isEnabled);
  }

  isSet(address: Address): boolean {
    return this.sites.isArmed(address);
  }

  readOriginal(address: Address, size: number): Uint8Array {
    return this.sites.readOriginal(address, size);
  }

  /** Called from the event loop when the thread has met a breakpoint; it waits. */
  onStop({ pc, state }: Stop, thread: ThreadRun): void {
    this.decide(pc, state).then(
      (action) => {
        if (!thread.isStopped) return; // asked to end in the meantime
        if (action === 'abort') {
          this.endStep();
          thread.leave();
        } else {
          thread.resume();
        }
      },
      (error: unknown) => {
        // The program cannot be left waiting for a decision that nobody will make.
        this.endStep();
        this.onLog(`breakpoint: ${error instanceof Error ? error.message : String(error)}`);
        if (thread.isStopped) thread.leave();
      },
    );
  }

  private async decide(pc: Address, state: MachineState): Promise<StopAction> {
    for (const breakpoint of [...this.byId.values()]) {
      if (!breakpoint.isEnabled || !breakpoint.addresses.includes(pc)) continue;
      const event = new BreakEvent(this.session, breakpoint.id, pc, state);
      if (!breakpoint.isTrue(event)) continue;
      breakpoint.hits++;
      if (breakpoint.ignore > 0) {
        breakpoint.ignore--;
        continue;
      }
      const { action, oneShot } = breakpoint.options;
      if (oneShot) this.remove(breakpoint.id);
      if (action === undefined) return this.ask(event);
      if (action === 'abort') return 'abort';
      if (action === 'log') this.onLog(describe(event));
      if (action === 'dump') this.onLog([describe(event), ...registerLines(event.registers)].join('\n'));
    }
    if (this.step) {
      const event = new BreakEvent(this.session, 0, pc, state);
      if (this.step.ends(event)) return this.ask(event);
    }
    return 'continue';
  }

  private async ask(event: BreakEvent): Promise<StopAction> {
    this.endStep();
    const answer = (await this.onBreak?.(event)) ?? 'continue';
    if (answer !== 'continue' && answer !== 'abort') this.beginStep(event, answer);
    return answer;
  }

  /**
   * How far up the stack an event is: a deeper call is lower. On ARM64 a leaf function may have no frame at all and
   * share the stack pointer of its caller; it counts as just below.
   */
  private levelOf(event: BreakEvent): number {
    const { codeMap, layout } = this.session;
    const hasFrame = codeMap.functionAt(event.pc - Number(layout.code))?.frameSize !== 0;
    return event.stackPointer - (hasFrame ? 0 : 1);
  }

  /** A step arms every line of the session and asks at each stop whether it is over. */
  private beginStep(from: BreakEvent, kind: 'stepLine' | 'stepOver' | 'finish'): void {
    const { codeMap, layout } = this.session;
    const code = Number(layout.code);
    const sites = [...new Set(codeMap.ranges().map(({ start }) => code + start))].filter((site) =>
      this.sites.isSite(site),
    );
    const { line } = from;
    const level = this.levelOf(from);
    const ends = (event: BreakEvent): boolean => {
      const now = this.levelOf(event);
      if (kind === 'finish') return now > level;
      const isElsewhere = event.line !== line || now !== level;
      return isElsewhere && (kind === 'stepLine' || now >= level);
    };
    this.sites.arm(sites);
    this.step = { sites, ends };
  }

  private endStep(): void {
    if (!this.step) return;
    this.sites.disarm(this.step.sites);
    this.step = undefined;
  }

  /** The program has ended. */
  onEnd(): void {
    this.endStep();
  }
}

/** `breakpoint 1: hello.bas line 10, main+0x1c`. */
function describe({ id, place, symbol, pc }: BreakEvent): string {
  const where = symbol ? `${symbol.name}+0x${symbol.offset.toString(16)}` : `0x${pc.toString(16)}`;
  const source = place ? `${place.file}${place.file === '' ? '' : ' '}line ${place.line}, ` : '';
  return `breakpoint ${id}: ${source}${where}`;
}

function registerLines(registers: ReadonlyMap<string, bigint>): string[] {
  return [...registers].map(([name, value]) => `  ${name.padEnd(6)} ${value.toString(16).padStart(16, '0')}`);
}

const comparisons: Readonly<Record<string, (a: bigint, b: bigint) => boolean>> = {
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** A condition as a function; throws SyntaxError for a text that is no comparison of a register with a number. */
function conditionOf(condition: BreakpointOptions['condition']): (event: BreakEvent) => boolean {
  if (condition === undefined) return () => true;
  if (typeof condition === 'function') return condition;
  const match = /^\s*(\w+)\s*(==|!=|<=|>=|<|>)\s*(-?)(0x[0-9a-fA-F]+|\d+)\s*$/.exec(condition);
  if (!match) throw new SyntaxError(`condition ${JSON.stringify(condition)}: want 'register == number'`);
  const [, register, operator, sign, digits] = match;
  const wanted = BigInt.asIntN(64, sign === '-' ? -BigInt(digits!) : BigInt(digits!));
  const compare = comparisons[operator!]!;
  return (event) => compare(BigInt.asIntN(64, event.register(register!)), wanted);
}
