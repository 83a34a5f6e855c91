// The context block: a thread's state, whose address generated code keeps in a reserved register (x64 r15, arm64 x28).
// This table is its one home. Stubs and handlers (jit/), generated code (ilgen/), the runtime and JavaScript all take
// offsets from `contextOffset`; nobody writes them down again.
//
// Order matters in one way: the first 120 bytes hold what generated code touches often, since an offset below 128 costs
// one byte on x86-64. A field is aligned to the largest power of two, up to 16, that divides its size.

interface FieldRow {
  /** Bytes. */
  readonly size: number;
  readonly what: string;
}

// biome-ignore format: a table, aligned by hand
const rows = {
  // Read and written by generated code in loops and calls.
  stop:           { size: 4,   what: 'nonzero: leave soon; tested at loop back edges and in blocking calls. A StopReason' },
  errorNumber:    { size: 4,   what: 'BASIC error that is being raised; 0 none' },
  errorLine:      { size: 4,   what: 'source line of that error' },
  errorPlace:     { size: 4,   what: '1 + offset in the program\'s sources of the statement that raised the last error; 0 unknown' },
  stackLimit:     { size: 8,   what: 'a prologue that would take SP below this raises error 7 instead' },
  scopeTop:       { size: 8,   what: 'innermost record of the scope stack: what has to be cleaned up' },
  outPointer:     { size: 8,   what: 'buffer of PRINT; 0 until the first output' },
  outLength:      { size: 4,   what: 'bytes waiting in it' },
  outCapacity:    { size: 4,   what: 'bytes it can hold' },
  outColumn:      { size: 4,   what: 'cursor column, from 0' },
  outFd:          { size: 4,   what: 'file descriptor it is written to' },
  outFlags:       { size: 4,   what: 'bit 0: flush at every newline; bit 1: whoever runs the program reports its errors' },
  uncaught:       { size: 4,   what: 'error that ended the program because nobody caught it; 0 none' },
  errorText:      { size: 8,   what: 'text that goes with the error (THROW), 0 none' },
  heap:           { size: 8,   what: 'the thread\'s heap' },
  self:           { size: 8,   what: 'address of this block' },
  hostStack:      { size: 8,   what: 'SP on the native stack while our stack is in use; the innermost entry frame' },
  stackTop:       { size: 8,   what: 'where the next entry starts on our stack' },

  // Set up before the first run, then only read.
  magic:          { size: 4,   what: 'contextMagic' },
  version:        { size: 4,   what: 'contextVersion: an image made for another layout is refused' },
  stackLow:       { size: 8,   what: 'lowest address of our stack, guard included' },
  stackHigh:      { size: 8,   what: 'address above our stack' },
  codeLow:        { size: 8,   what: 'lowest address of generated code' },
  codeHigh:       { size: 8,   what: 'address above generated code' },
  signalStack:    { size: 8,   what: 'SignalStack header of the thread that this context runs on' },
  recovery:       { size: 8,   what: 'stub that leaves the innermost entry with `outcome`' },
  thread:         { size: 8,   what: 'pthread_t (thread id on Windows) of that thread' },
  exit:           { size: 8,   what: 'stub for END: leaves the innermost entry, exit code in the first argument register' },

  entry:          { size: 8,   what: 'stub that calls `callTarget` on the stack of the context in its argument' },
  threadStart:    { size: 8,   what: 'start routine for pthread_create with a context as argument: signal stack, then entry' },
  current:        { size: 8,   what: 'C function that returns the context of the calling thread, 0 outside of a run' },

  // Entering and leaving.
  depth:          { size: 4,   what: 'entries that are active' },
  outcome:        { size: 4,   what: 'how the innermost entry ends when it does not return; an Outcome' },
  unwind:         { size: 4,   what: 'Outcome that is due when the running callback returns; 0 none' },
  exitCode:       { size: 4,   what: 'argument of END' },
  forced:         { size: 4,   what: 'nonzero: the stop flag was not enough, the next signal recovers like a fault' },
  patience:       { size: 4,   what: 'such signals that are still let pass while C code runs' },
  callTarget:     { size: 8,   what: 'function to enter' },
  callStackCount: { size: 8,   what: 'words of `callStack` in use' },
  callIntegers:   { size: 64,  what: 'integer argument registers, in the order of the ABI' },
  callFloats:     { size: 64,  what: 'floating-point argument registers, low 64 bits' },
  callStack:      { size: 256, what: 'arguments on the stack, one word each' },
  resultIntegers: { size: 16,  what: 'the two integer result registers' },
  resultFloats:   { size: 32,  what: 'the four floating-point result registers (two on x86-64), low 64 bits' },

  // A fault or a breakpoint, written by the signal handler.
  faultSignal:    { size: 4,   what: 'signal number' },
  faultCode:      { size: 4,   what: 'si_code, or the exception code on Windows' },
  faultAddress:   { size: 8,   what: 'si_addr' },
  registers:      { size: 320, what: 'general registers, SP, PC and flags as the system lays them out (jit/signal-layout.ts)' },
  vectors:        { size: 528, what: 'vector registers likewise' },
  stopState:      { size: 4,   what: '1 while the thread waits at a breakpoint' },
  resumeAction:   { size: 4,   what: 'what it does when woken: 0 go on with `registers`, else the Outcome to leave with' },
  notifyFd:       { size: 4,   what: 'pipe to write a Notice to; −1 when not on a thread of its own' },
  resumeFd:       { size: 4,   what: 'pipe to read a byte from while waiting' },
  parkEnabled:    { size: 4,   what: 'nonzero: a breakpoint stops the thread; else it is a fault' },
  patchSeen:      { size: 4,   what: 'generation of code patches at the last fault; see stubs' },
  stopRoutine:    { size: 8,   what: 'routine that ends the program politely once `stop` is set' },
  stopLow:        { size: 8,   what: 'lowest address of code that a signal may leave for it between any two instructions' },
  stopHigh:       { size: 8,   what: 'address above that code; 0 none' },
  outSink:        { size: 8,   what: 'C function (bytes, count) that takes the console\'s output instead of `outFd`; 0 none' },
  inSource:       { size: 8,   what: 'C function (bytes, room) that gives standard input, the count or 0 at its end; 0: descriptor 0' },

  // For those who build on this.
  slots:          { size: 1024, what: '128 words for the runtime; who uses which is said in runtime/' },
} as const satisfies Record<string, FieldRow>;

export type ContextField = keyof typeof rows;

/** "fbcx", the first thing a handler asks of a block. */
export const contextMagic = 0x7863_6266;
export const contextVersion = 1;

/** Why `stop` is set. */
export const StopReason = { none: 0, interrupt: 1, timeLimit: 2, request: 3 } as const;

/** How an entry ends. */
export const Outcome = { returned: 0, exited: 1, fault: 2, abandoned: 3, forced: 4 } as const;

/** Bytes on a thread's notify pipe. */
export const Notice = { done: 1, stopped: 2 } as const;

const alignmentOf = (size: number): number => Math.min(size & -size, 16);

function layOut(): { offsets: Record<ContextField, number>; size: number } {
  const offsets = {} as Record<ContextField, number>;
  let at = 0;
  for (const [name, { size }] of Object.entries(rows)) {
    const alignment = alignmentOf(size);
    at = (at + alignment - 1) & -alignment;
    offsets[name as ContextField] = at;
    at += size;
  }
  return { offsets, size: (at + 63) & -64 };
}

const layout = layOut();

/** Byte offset of each field. */
export const contextOffset: Readonly<Record<ContextField, number>> = layout.offsets;

/** Size of the block in bytes, a multiple of 64. */
export const contextSize = layout.size;

/** Changes with every offset: machine code made for one layout is not used with another. */
export const contextLayoutKey = Object.values(layout.offsets).reduce(
  (key, offset) => (key * 31 + offset) >>> 0,
  contextVersion,
);

export const contextRows: Readonly<Record<ContextField, FieldRow>> = rows;

/** Offset of runtime slot `index` (0 to 127). */
export function slotOffset(index: number): number {
  if (index >>> 7 !== 0) throw new RangeError(`the context block has no slot ${index}`);
  return contextOffset.slots + 8 * index;
}

/** The layout as text: offset, size, name, meaning. */
export function contextTable(): string {
  return Object.entries(rows)
    .map(([name, { size, what }]) => {
      const offset = contextOffset[name as ContextField].toString().padStart(5);
      return `${offset} ${size.toString().padStart(5)}  ${name.padEnd(14)}  ${what}`;
    })
    .join('\n');
}
