// The stubs for ARM64 (AAPCS64: Linux, macOS). What each is for: stubs.ts.
// x28 holds the context block in generated code; x18 belongs to the system on some and is never touched.

import { contextMagic, contextOffset as at, Outcome, StopReason } from '../base/context-layout.ts';
import type { Host } from '../host/host.ts';
import type { Label } from './assembler.ts';
import { Arm64Assembler, mem, sp, xzr } from './assembler-arm64.ts';
import { type SignalLayout, SignalStackField, signalStackBytes, signalStackMagic } from './signal-layout.ts';
import { StubData, type Stubs, type Thunks, ThunkSlot } from './stub-data.ts';

type Signals = Host['signals'];

const ctx = 28;
const fp = 29;
const lr = 30;

/** BRK #0xF000, a breakpoint; other numbers are traps of the program. */
const breakpointWord = 0xd43e_0000;
/** What it replaces. */
const nopWord = 0xd503_201f;
/** Linux: tag of the record with the vector registers behind the general ones (FPSIMD_MAGIC). */
const fpsimdMagic = 0x4650_8001;

/** An entry frame, from the stack pointer that `hostStack` holds. */
const Frame = { general: 0, doubles: 96, current: 160, hostStack: 168, stackTop: 176, fpcr: 184, size: 192 } as const;

const savedPairs = [
  [fp, lr],
  [19, 20],
  [21, 22],
  [23, 24],
  [25, 26],
  [27, 28],
] as const;

/** entry(ctx) → Outcome; arguments, target and results are in the context block. */
function entry(a: Arm64Assembler): { recover: Label } {
  const recover = a.label('recover');
  const leave = a.label('leave');
  const copied = a.label('copied');

  a.subImm(sp, sp, Frame.size);
  for (const [index, [one, two]] of savedPairs.entries()) a.storePair(mem(sp, Frame.general + 16 * index), one, two);
  for (let index = 0; index < 4; index++)
    a.storeDoubles(mem(sp, Frame.doubles + 16 * index), 8 + 2 * index, 9 + 2 * index);
  a.mov(ctx, 0);
  a.load(19, mem(ctx, at.signalStack));
  a.load(9, mem(19, SignalStackField.current));
  a.load(10, mem(ctx, at.hostStack));
  a.storePair(mem(sp, Frame.current), 9, 10);
  a.load(9, mem(ctx, at.stackTop));
  a.readFpcr(10);
  a.storePair(mem(sp, Frame.stackTop), 9, 10);
  a.store(mem(19, SignalStackField.current), ctx);
  a.movSp(10, sp);
  a.store(mem(ctx, at.hostStack), 10);
  a.load32(10, mem(ctx, at.depth));
  a.addImm(10, 10, 1);
  a.store32(mem(ctx, at.depth), 10);

  // x9 = top of our stack. Stack arguments: an odd number leaves a hole above them, so that SP stays aligned.
  a.load(10, mem(ctx, at.callStackCount));
  a.subShifted(9, 9, 10, 3);
  a.alignDown16(sp, 9);
  a.addImm(11, ctx, at.callStack);
  a.movSp(12, sp);
  const copy = a.here('copy');
  a.cbz(10, copied);
  a.loadPost(13, 11, 8);
  a.storePost(13, 12, 8);
  a.subImm(10, 10, 1);
  a.b(copy);
  a.bind(copied);
  for (let index = 0; index < 8; index += 2) a.loadPair(index, index + 1, mem(ctx, at.callIntegers + 8 * index));
  for (let index = 0; index < 8; index += 2) a.loadDoubles(index, index + 1, mem(ctx, at.callFloats + 8 * index));
  a.load(16, mem(ctx, at.callTarget));
  a.mov(fp, xzr); // the end of the frame chain
  a.blr(16);
  for (let index = 0; index < 2; index++) a.store(mem(ctx, at.resultIntegers + 8 * index), index);
  for (let index = 0; index < 4; index++) a.storeDouble(mem(ctx, at.resultFloats + 8 * index), index);
  a.mov(0, xzr);

  a.bind(leave);
  a.load(9, mem(ctx, at.hostStack));
  a.movSp(sp, 9);
  a.loadPair(9, 10, mem(sp, Frame.current));
  a.load(19, mem(ctx, at.signalStack));
  a.store(mem(19, SignalStackField.current), 9);
  a.store(mem(ctx, at.hostStack), 10);
  a.load(9, mem(sp, Frame.stackTop));
  a.store(mem(ctx, at.stackTop), 9);
  a.load32(10, mem(ctx, at.depth));
  a.subImm(10, 10, 1);
  a.store32(mem(ctx, at.depth), 10);
  for (const [index, [one, two]] of savedPairs.entries()) a.loadPair(one, two, mem(sp, Frame.general + 16 * index));
  for (let index = 0; index < 4; index++)
    a.loadDoubles(8 + 2 * index, 9 + 2 * index, mem(sp, Frame.doubles + 16 * index));
  a.addImm(sp, sp, Frame.size);
  a.ret();

  a.bind(recover);
  a.load(9, mem(ctx, at.hostStack));
  a.load(10, mem(9, Frame.fpcr));
  a.writeFpcr(10);
  a.load32(0, mem(ctx, at.outcome));
  a.b(leave);
  return { recover };
}

/** x9 = the context that this thread runs in, x3 = the saved registers; or go to `none`. x2 is the third argument. */
function findContext(a: Arm64Assembler, layout: SignalLayout, none: Label): void {
  if (layout.signalStack >= 0) {
    a.load(9, mem(2, layout.signalStack));
    a.cbz(9, none);
  } else {
    a.movSp(9, sp);
    a.alignDown(9, 9, Math.log2(signalStackBytes));
  }
  a.load32(10, mem(9, SignalStackField.magic));
  a.movImm(11, signalStackMagic);
  a.cmp32(10, 11);
  a.bCond('ne', none);
  a.load(9, mem(9, SignalStackField.current));
  a.cbz(9, none);
  a.load32(10, mem(9, at.magic));
  a.movImm(11, contextMagic);
  a.cmp32(10, 11);
  a.bCond('ne', none);
  if (layout.pointer >= 0) a.load(3, mem(2, layout.pointer));
  else a.mov(3, 2);
}

function copyWords(a: Arm64Assembler, from: number, to: number, words: number): void {
  a.movImm(12, words);
  const copy = a.here('copy');
  a.loadPost(13, from, 8);
  a.storePost(13, to, 8);
  a.subImm(12, 12, 1);
  a.cbnz(12, copy);
}

/** Copy the registers to (or, `back`, from) the context block x19; x20 = the saved registers. */
function copyRegisters(a: Arm64Assembler, layout: SignalLayout, back: boolean): void {
  const [from, to] = back ? [11, 10] : [10, 11];
  a.addImm(10, 20, layout.first);
  a.addImm(11, 19, at.registers);
  copyWords(a, from, to, layout.words);
  const { vectors } = layout;
  const none = a.label('no vectors');
  if (vectors.kind === 'record') {
    // Records of {magic, size, …} until one with magic 0.
    const found = a.label('found');
    a.addImm(10, 20, vectors.at);
    const search = a.here('search');
    a.load32(13, mem(10));
    a.cbz32(13, none);
    a.movImm(14, fpsimdMagic);
    a.cmp32(13, 14);
    a.bCond('eq', found);
    a.load32(13, mem(10, 4));
    a.addReg(10, 10, 13);
    a.b(search);
    a.bind(found);
    a.addImm(10, 10, 8);
  } else {
    a.addImm(10, 20, vectors.at);
  }
  a.addImm(11, 19, at.vectors);
  copyWords(a, from, to, vectors.words);
  a.bind(none);
}

/** Make the interrupted thread go on at `recover`: x19 = context, x20 = saved registers. */
function redirect(a: Arm64Assembler, layout: SignalLayout): void {
  a.load(9, mem(19, at.hostStack));
  a.store(mem(20, layout.sp), 9);
  a.load(9, mem(19, at.recovery));
  a.store(mem(20, layout.pc), 9);
  a.store(mem(20, layout.contextRegister), 19);
}

function storeConstant32(a: Arm64Assembler, to: ReturnType<typeof mem>, value: number): void {
  if (value !== 0) a.movImm(9, value);
  a.store32(to, value === 0 ? xzr : 9);
}

const handlerFrame = 64;

function pushSaved(a: Arm64Assembler): void {
  a.subImm(sp, sp, handlerFrame);
  a.storePair(mem(sp), fp, lr);
  a.storePair(mem(sp, 16), 19, 20);
  a.storePair(mem(sp, 32), 21, 22);
  a.storePair(mem(sp, 48), 23, 24);
}

function popSaved(a: Arm64Assembler): void {
  a.loadPair(fp, lr, mem(sp));
  a.loadPair(19, 20, mem(sp, 16));
  a.loadPair(21, 22, mem(sp, 32));
  a.loadPair(23, 24, mem(sp, 48));
  a.addImm(sp, sp, handlerFrame);
}

/**
 * While JavaScript patches code, its pages cannot be executed; a thread that runs there faults and is sent to try again.
 * An odd generation means that the patch is being made, a new one that it was made since this thread's last fault.
 */
function unlessPatching(a: Arm64Assembler, layout: SignalLayout, signal: number, data: number, record: Label): void {
  const retry = a.label('retry');
  a.cmpImm(0, signal);
  a.bCond('ne', record);
  a.load(10, mem(3, layout.pc));
  a.load(11, mem(1, layout.address));
  a.cmp(10, 11);
  a.bCond('ne', record);
  a.adr(10, data);
  a.load32(10, mem(10, StubData.generation));
  a.tbnz(10, 0, retry);
  a.load32(11, mem(9, at.patchSeen));
  a.cmp32(10, 11);
  a.bCond('eq', record);
  a.store32(mem(9, at.patchSeen), 10);
  a.bind(retry);
  a.ret();
}

/** fault(signal, info, ucontext) */
function faultHandler(a: Arm64Assembler, layout: SignalLayout, signals: Signals, data: number): void {
  const chain = a.label('chain');
  const byPc = a.label('by pc');
  const ours = a.label('ours');
  const recoverFault = a.label('recover fault');
  const leave = a.label('leave');
  const done = a.label('done');
  const byDefault = a.label('by default');

  findContext(a, layout, chain);
  a.load(10, mem(3, layout.sp));
  a.load(11, mem(9, at.stackLow));
  a.cmp(10, 11);
  a.bCond('lo', byPc);
  a.load(11, mem(9, at.stackHigh));
  a.cmp(10, 11);
  a.bCond('ls', ours);
  a.bind(byPc);
  a.load(10, mem(3, layout.pc));
  a.load(11, mem(9, at.codeLow));
  a.cmp(10, 11);
  a.bCond('lo', chain);
  a.load(11, mem(9, at.codeHigh));
  a.cmp(10, 11);
  a.bCond('hs', chain);

  a.bind(ours);
  const record = a.label('record');
  unlessPatching(a, layout, signals[layout.executeFault], data, record);
  a.bind(record);
  pushSaved(a);
  a.mov(19, 9);
  a.mov(20, 3);
  a.mov(21, 0);
  a.store32(mem(19, at.faultSignal), 0);
  a.load32(10, mem(1, layout.code));
  a.store32(mem(19, at.faultCode), 10);
  a.load(10, mem(1, layout.address));
  a.store(mem(19, at.faultAddress), 10);
  copyRegisters(a, layout, false);

  a.cmpImm(21, signals.SIGTRAP);
  a.bCond('ne', recoverFault);
  a.load32(9, mem(19, at.parkEnabled));
  a.cbz32(9, recoverFault);
  a.load(9, mem(20, layout.pc));
  a.load32(9, mem(9));
  a.movImm(10, nopWord); // taken away while we were on the way here
  a.cmp32(9, 10);
  a.bCond('eq', done);
  a.movImm(10, breakpointWord);
  a.cmp32(9, 10);
  a.bCond('ne', recoverFault);
  park(a, data);
  a.load32(9, mem(19, at.resumeAction));
  a.cbnz32(9, leave);
  copyRegisters(a, layout, true);
  a.b(done);

  a.bind(recoverFault);
  a.movImm(9, Outcome.fault);
  a.bind(leave);
  a.store32(mem(19, at.outcome), 9);
  redirect(a, layout);
  a.bind(done);
  popSaved(a);
  a.ret();

  // Not ours: whoever had the signal before gets it with the arguments it came with.
  a.bind(chain);
  a.adr(9, data + StubData.previous);
  a.addShifted(9, 9, 0, 3);
  a.load(9, mem(9));
  a.cmpImm(9, 1);
  a.bCond('ls', byDefault);
  a.br(9);
  // Nobody had it: with the default action restored the fault comes again and ends the process.
  a.bind(byDefault);
  a.mov(1, xzr);
  a.adr(9, data);
  a.load(9, mem(9, StubData.signal));
  a.br(9);
}

/** Tell JavaScript, then wait for a byte: x19 = context. Interrupted waiting starts again. */
function park(a: Arm64Assembler, data: number): void {
  a.store32(mem(19, at.resumeAction), xzr);
  storeConstant32(a, mem(19, at.stopState), 1);
  a.adr(9, data);
  a.addImm(1, 9, StubData.noticeStopped);
  a.load32(0, mem(19, at.notifyFd));
  a.movImm(2, 1);
  a.load(9, mem(9, StubData.write));
  a.blr(9);
  a.subImm(sp, sp, 16);
  const wait = a.here('wait');
  a.load32(0, mem(19, at.resumeFd));
  a.movSp(1, sp);
  a.movImm(2, 1);
  a.adr(9, data);
  a.load(9, mem(9, StubData.read));
  a.blr(9);
  a.cmpImm(0, 0);
  a.bCond('lt', wait);
  a.addImm(sp, sp, 16);
  a.store32(mem(19, at.stopState), xzr);
}

/**
 * Make the interrupted thread call `stopRoutine`, below the stack in use; should that return, it recovers. x19 = context,
 * x20 = saved registers.
 */
function leavePolitely(a: Arm64Assembler, layout: SignalLayout): void {
  storeConstant32(a, mem(19, at.outcome), Outcome.forced);
  a.load(10, mem(20, layout.sp));
  a.subImm(10, 10, 256);
  a.alignDown16(10, 10);
  a.store(mem(20, layout.sp), 10);
  a.load(9, mem(19, at.recovery));
  a.store(mem(20, layout.contextRegister + 16), 9); // the link register
  a.load(9, mem(19, at.stopRoutine));
  a.store(mem(20, layout.pc), 9);
  a.store(mem(20, layout.contextRegister), 19);
}

/** interrupt(signal, info, ucontext) */
function interruptHandler(a: Arm64Assembler, layout: SignalLayout, sigint: number, data: number): void {
  const noContext = a.label('no context');
  const own = a.label('own');
  const known = a.label('reason known');
  const all = a.label('all');
  const escalate = a.label('escalate');
  const outside = a.label('outside');
  const byStack = a.label('by stack');
  const inCallback = a.label('in callback');
  const now = a.label('now');
  const done = a.label('done');

  pushSaved(a);
  a.mov(21, 0);
  // x19 = the context of this thread, 0 without one; x20 = its saved registers.
  a.mov(19, xzr);
  findContext(a, layout, noContext);
  a.mov(19, 9);
  a.mov(20, 3);
  a.load32(9, mem(19, at.forced));
  a.cbnz32(9, own); // sent to this very thread
  a.bind(noContext);

  a.movImm(22, StopReason.interrupt);
  a.cmpImm(21, sigint);
  a.bCond('eq', known);
  a.movImm(22, StopReason.timeLimit);
  a.bind(known);
  a.adr(23, data + StubData.contexts);
  a.adr(9, data);
  a.load(24, mem(9, StubData.contextCount));
  const next = a.here('next');
  a.cbz(24, all);
  a.subImm(24, 24, 1);
  a.loadPost(10, 23, 8);
  a.cbz(10, next);
  a.load32(9, mem(10, at.stop));
  a.cbnz32(9, escalate);
  a.store32(mem(10, at.stop), 22);
  // Who does not stop within the grace period is asked again, by the alarm.
  a.cmpImm(21, sigint);
  a.bCond('ne', next);
  a.movImm(0, 0);
  a.adr(1, data + StubData.graceTimer);
  a.movImm(2, 0);
  a.adr(9, data);
  a.load(9, mem(9, StubData.setitimer));
  a.blr(9);
  a.b(next);
  // Asked before, and still here: the next look at it recovers.
  a.bind(escalate);
  storeConstant32(a, mem(10, at.forced), 1);
  a.cmp(10, 19);
  a.bCond('eq', next);
  a.load(0, mem(10, at.thread));
  a.mov(1, 21);
  a.adr(9, data);
  a.load(9, mem(9, StubData.pthreadKill));
  a.blr(9);
  a.b(next);
  a.bind(all);
  a.cbz(19, done);
  a.load32(9, mem(19, at.forced));
  a.cbnz32(9, own);
  // Asked for the first time: the flag will be seen, unless the program is in code of its own, which need not look at it.
  a.load32(9, mem(19, at.stop));
  a.cbz32(9, done);
  a.load(11, mem(20, layout.pc));
  a.load(9, mem(19, at.stopLow));
  a.cmp(11, 9);
  a.bCond('lo', done);
  a.load(9, mem(19, at.stopHigh));
  a.cmp(11, 9);
  a.bCond('hs', done);
  const politely = a.here('politely');
  leavePolitely(a, layout);
  a.b(done);

  a.bind(own);
  a.load(11, mem(20, layout.pc));
  const elsewhere = a.label('elsewhere');
  a.load(9, mem(19, at.stopLow));
  a.cmp(11, 9);
  a.bCond('lo', elsewhere);
  a.load(9, mem(19, at.stopHigh));
  a.cmp(11, 9);
  a.bCond('lo', politely);
  a.bind(elsewhere);
  // In the middle of a stub the frames are not linked yet, or not any more: the next signal will do.
  a.adr(9, 0);
  a.cmp(11, 9);
  a.bCond('lo', outside);
  a.adr(9, data);
  a.cmp(11, 9);
  a.bCond('lo', done);
  a.bind(outside);
  a.load(9, mem(19, at.codeLow));
  a.cmp(11, 9);
  a.bCond('lo', byStack);
  a.load(9, mem(19, at.codeHigh));
  a.cmp(11, 9);
  a.bCond('lo', now);
  a.bind(byStack);
  a.load(10, mem(20, layout.sp));
  a.load(9, mem(19, at.stackLow));
  a.cmp(10, 9);
  a.bCond('lo', inCallback);
  a.load(9, mem(19, at.stackHigh));
  a.cmp(10, 9);
  a.bCond('hi', inCallback);
  // C code, which may hold a lock: let it finish, but not for ever.
  a.load32(9, mem(19, at.patience));
  a.cbz32(9, now);
  a.subImm(9, 9, 1);
  a.store32(mem(19, at.patience), 9);
  a.b(done);
  a.bind(inCallback);
  storeConstant32(a, mem(19, at.unwind), Outcome.forced);
  a.b(done);

  a.bind(now);
  a.store32(mem(19, at.faultSignal), 21);
  a.store32(mem(19, at.faultCode), xzr);
  copyRegisters(a, layout, false);
  storeConstant32(a, mem(19, at.outcome), Outcome.forced);
  redirect(a, layout);
  a.bind(done);
  popSaved(a);
  a.ret();
}

/** thread(ctx): start routine for pthread_create. */
function threadStart(a: Arm64Assembler, entryLabel: Label, data: number): void {
  const signalStack = (field: number): void => {
    a.load(0, mem(19, at.signalStack));
    a.addImm(0, 0, field);
    a.mov(1, xzr);
    a.adr(9, data);
    a.load(9, mem(9, StubData.sigaltstack));
    a.blr(9);
  };
  pushSaved(a);
  a.mov(19, 0);
  signalStack(SignalStackField.enable);
  a.adr(9, data);
  a.load(9, mem(9, StubData.pthreadSelf));
  a.blr(9);
  a.store(mem(19, at.thread), 0);
  a.mov(0, 19);
  a.bl(entryLabel);
  a.store32(mem(19, at.outcome), 0);
  signalStack(SignalStackField.disable);
  a.load32(0, mem(19, at.notifyFd));
  a.adr(9, data);
  a.addImm(1, 9, StubData.noticeDone);
  a.movImm(2, 1);
  a.load(9, mem(9, StubData.write));
  a.blr(9);
  a.mov(0, xzr);
  popSaved(a);
  a.ret();
}

/** current() → context: the system knows this thread's signal stack, and its header the context. */
function currentContext(a: Arm64Assembler, layout: SignalLayout, data: number): void {
  const none = a.label('none');
  const done = a.label('done');
  a.subImm(sp, sp, 48); // a stack_t at SP, frame pointer and return address above it
  a.storePair(mem(sp, 32), fp, lr);
  a.mov(0, xzr);
  a.movSp(1, sp);
  a.adr(9, data);
  a.load(9, mem(9, StubData.sigaltstack));
  a.blr(9);
  a.load(9, mem(sp, layout.stackSize));
  a.movImm(10, signalStackBytes);
  a.cmp(9, 10);
  a.bCond('ne', none);
  a.load(9, mem(sp));
  a.load32(10, mem(9, SignalStackField.magic));
  a.movImm(11, signalStackMagic);
  a.cmp32(10, 11);
  a.bCond('ne', none);
  a.load(0, mem(9, SignalStackField.current));
  a.b(done);
  a.bind(none);
  a.mov(0, xzr);
  a.bind(done);
  a.loadPair(fp, lr, mem(sp, 32));
  a.addImm(sp, sp, 48);
  a.ret();
}

export function assembleArm64Stubs(layout: SignalLayout, signals: Signals, data: number): Stubs {
  const a = new Arm64Assembler();
  const entryLabel = a.here('entry');
  const { recover } = entry(a);
  const exit = a.here('exit');
  a.store32(mem(ctx, at.exitCode), 0);
  storeConstant32(a, mem(ctx, at.outcome), Outcome.exited);
  a.b(recover);
  const fault = a.here('fault');
  faultHandler(a, layout, signals, data);
  const interrupt = a.here('interrupt');
  interruptHandler(a, layout, signals.SIGINT, data);
  const thread = a.here('thread');
  threadStart(a, entryLabel, data);
  const current = a.here('current');
  currentContext(a, layout, data);
  return {
    bytes: a.finish(),
    listing: a.listing,
    entry: entryLabel.offset,
    recover: recover.offset,
    exit: exit.offset,
    fault: fault.offset,
    interrupt: interrupt.offset,
    thread: thread.offset,
    current: current.offset,
  };
}

/**
 * Thunks through which generated code calls JavaScript. V8 must find itself on the stack that koffi knows, so the call
 * moves there; entries made by the callback start on our stack below the caller.
 */
export function assembleArm64Thunks(count: number, data: number): Thunks {
  const a = new Arm64Assembler();
  const common = a.label('common');
  const unwinding = a.label('unwinding');
  const copied = a.label('copied');
  const offsets: number[] = [];
  for (let index = 0; index < count; index++) {
    offsets.push(a.here(`thunk ${index}`).offset);
    a.adr(16, data + index * ThunkSlot.size);
    a.b(common);
  }

  const frame = 32;
  a.bind(common);
  a.subImm(sp, sp, frame);
  a.storePair(mem(sp), fp, lr);
  a.load(9, mem(ctx, at.stackTop));
  a.store(mem(sp, 16), 9);
  a.movSp(fp, sp);
  a.store(mem(ctx, at.stackTop), fp);
  a.load(17, mem(16, ThunkSlot.target));
  a.load(11, mem(16, ThunkSlot.stackWords));
  a.load(9, mem(ctx, at.hostStack));
  a.subShifted(9, 9, 11, 3);
  a.alignDown16(sp, 9);
  a.addImm(10, fp, frame);
  a.movSp(12, sp);
  const copy = a.here('copy');
  a.cbz(11, copied);
  a.loadPost(13, 10, 8);
  a.storePost(13, 12, 8);
  a.subImm(11, 11, 1);
  a.b(copy);
  a.bind(copied);
  a.blr(17);
  a.movSp(sp, fp);
  a.load(9, mem(sp, 16));
  a.store(mem(ctx, at.stackTop), 9);
  a.loadPair(fp, lr, mem(sp));
  a.addImm(sp, sp, frame);
  a.load32(9, mem(ctx, at.unwind));
  a.cbnz32(9, unwinding);
  a.ret();
  a.bind(unwinding);
  a.store32(mem(ctx, at.outcome), 9);
  a.store32(mem(ctx, at.unwind), xzr);
  a.load(9, mem(ctx, at.recovery));
  a.br(9);
  return { bytes: a.finish(), listing: a.listing, offsets };
}
