// The words that the stubs share with JavaScript, and what assembling them yields.

import type { ListedInstruction } from './assembler.ts';

/** Words after the stubs that the stubs read. */
export const StubData = {
  /** Previous handler of each signal, by number. */
  previous: 0,
  /** C functions. */
  write: 512,
  read: 520,
  signal: 528,
  sigaltstack: 536,
  pthreadSelf: 544,
  pthreadKill: 552,
  /** One-byte messages for the notify pipe. */
  noticeDone: 560,
  noticeStopped: 561,
  /** Odd while JavaScript patches code that may be running; then raised once more. */
  generation: 564,
  /** How many words of `contexts` to look at. */
  contextCount: 568,
  /** Contexts that SIGINT and SIGALRM stop; 0 is a free place. */
  contexts: 576,
  /** Windows: offset in the thread's environment block of the word that holds the running context. */
  threadSlot: 1088,
  /** C function, and the timer it starts when Ctrl-C was seen: the grace period, again and again. */
  setitimer: 1096,
  graceTimer: 1104,
  size: 1136,
} as const;

export const maxContexts = 64;

/** Windows: with this the console handler is called when time is up. */
export const alarmEvent = 14;

/** C functions whose addresses the stubs need, and where they go. */
export const stubImports: readonly (readonly [name: string, offset: number])[] = [
  ['write', StubData.write],
  ['read', StubData.read],
  ['signal', StubData.signal],
  ['sigaltstack', StubData.sigaltstack],
  ['pthread_self', StubData.pthreadSelf],
  ['pthread_kill', StubData.pthreadKill],
  ['setitimer', StubData.setitimer],
];

export interface StubCode {
  readonly bytes: Uint8Array;
  /** Offsets in `bytes`. */
  readonly entry: number;
  readonly recover: number;
  readonly exit: number;
  readonly fault: number;
  readonly interrupt: number;
  readonly thread: number;
  readonly current: number;
}

/** The same with its text, as the assembler makes it. */
export interface Stubs extends StubCode {
  readonly listing: readonly ListedInstruction[];
}

/** Callback thunks: equal pieces of code, each of which reads its own slot in the data part. */
export interface Thunks {
  readonly bytes: Uint8Array;
  readonly listing: readonly ListedInstruction[];
  /** Offset of each thunk. */
  readonly offsets: readonly number[];
}

/** What a thunk's slot holds: address to call, words of stack arguments. */
export const ThunkSlot = { target: 0, stackWords: 8, size: 16 } as const;
