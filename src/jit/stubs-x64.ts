// The stubs for x86-64 with the System V calling convention (Linux, macOS). What each is for: stubs.ts.
// r15 holds the context block in generated code.

import { contextMagic, contextOffset as at, Outcome, StopReason } from '../base/context-layout.ts';
import type { Host } from '../host/host.ts';
import type { Label } from './assembler.ts';
import {
  mem,
  r8,
  r9,
  r10,
  r11,
  r12,
  r13,
  r14,
  r15,
  rax,
  rbp,
  rbx,
  rcx,
  rdi,
  rdx,
  rsi,
  rsp,
  X64Assembler,
} from './assembler-x64.ts';
import { type SignalLayout, SignalStackField, signalStackBytes, signalStackMagic } from './signal-layout.ts';
import { StubData, type Stubs, type Thunks, ThunkSlot } from './stub-data.ts';

type Signals = Host['signals'];

/** First opcode byte of a breakpoint. */
const int3 = 0xcc;
/** What it replaces. */
const nop = 0x90;

/** An entry frame, from the stack pointer that `hostStack` holds. */
const Frame = { mxcsr: 0, controlWord: 4, size: 16 } as const;

/** entry(ctx) → Outcome; arguments, target and results are in the context block. */
function entry(a: X64Assembler): { recover: Label } {
  const recover = a.label('recover');
  const leave = a.label('leave');
  const copied = a.label('copied');

  a.push(rbp);
  a.mov(rbp, rsp);
  for (const saved of [rbx, r12, r13, r14, r15]) a.push(saved);
  a.mov(r15, rdi);
  a.load(rbx, mem(r15, at.signalStack));
  a.pushMem(mem(rbx, SignalStackField.current));
  a.pushMem(mem(r15, at.hostStack));
  a.pushMem(mem(r15, at.stackTop));
  a.imm('sub', rsp, Frame.size);
  a.stmxcsr(mem(rsp, Frame.mxcsr));
  a.fnstcw(mem(rsp, Frame.controlWord));
  a.store(mem(rbx, SignalStackField.current), r15);
  a.store(mem(r15, at.hostStack), rsp);
  a.inc32(mem(r15, at.depth));

  // Stack arguments: an odd number leaves a hole above them, so that SP stays aligned.
  a.load(rsp, mem(r15, at.stackTop));
  a.load(rcx, mem(r15, at.callStackCount));
  a.test(rcx, rcx);
  a.jcc('e', copied);
  a.lea(rax, mem(rcx, 1));
  a.imm('and', rax, -2);
  a.shlImm(rax, 3);
  a.subReg(rsp, rax);
  a.lea(rsi, mem(r15, at.callStack));
  a.mov(rdi, rsp);
  a.repMovsq();
  a.bind(copied);
  for (const [index, register] of [rdi, rsi, rdx, rcx, r8, r9].entries()) {
    a.load(register, mem(r15, at.callIntegers + 8 * index));
  }
  for (let index = 0; index < 8; index++) a.loadDouble(index, mem(r15, at.callFloats + 8 * index));
  a.movImm(rax, 8); // al: vector registers that a variadic function may have to save
  a.xor32(rbp, rbp); // the end of the frame chain
  a.callMem(mem(r15, at.callTarget));
  a.store(mem(r15, at.resultIntegers), rax);
  a.store(mem(r15, at.resultIntegers + 8), rdx);
  a.storeDouble(mem(r15, at.resultFloats), 0);
  a.storeDouble(mem(r15, at.resultFloats + 8), 1);
  a.xor32(rax, rax);

  a.bind(leave);
  a.load(rsp, mem(r15, at.hostStack));
  a.imm('add', rsp, Frame.size);
  a.popMem(mem(r15, at.stackTop));
  a.popMem(mem(r15, at.hostStack));
  a.load(rbx, mem(r15, at.signalStack));
  a.popMem(mem(rbx, SignalStackField.current));
  a.dec32(mem(r15, at.depth));
  for (const saved of [r15, r14, r13, r12, rbx, rbp]) a.pop(saved);
  a.ret();

  a.bind(recover);
  a.cld();
  a.load(rsp, mem(r15, at.hostStack));
  a.ldmxcsr(mem(rsp, Frame.mxcsr));
  a.fldcw(mem(rsp, Frame.controlWord));
  a.load32(rax, mem(r15, at.outcome));
  a.jmp(leave);
  return { recover };
}

/** r8 = the context that this thread runs in, r9 = the saved registers; or go to `none`. rdx is the third argument. */
function findContext(a: X64Assembler, layout: SignalLayout, none: Label): void {
  if (layout.signalStack >= 0) {
    a.load(r8, mem(rdx, layout.signalStack));
    a.test(r8, r8);
    a.jcc('e', none);
  } else {
    a.mov(r8, rsp);
    a.movImm64(rax, signalStackBytes - 1);
    a.notReg(rax);
    a.andReg(r8, rax);
  }
  a.cmpImm32(mem(r8, SignalStackField.magic), signalStackMagic);
  a.jcc('ne', none);
  a.load(r8, mem(r8, SignalStackField.current));
  a.test(r8, r8);
  a.jcc('e', none);
  a.cmpImm32(mem(r8, at.magic), contextMagic);
  a.jcc('ne', none);
  if (layout.pointer >= 0) a.load(r9, mem(rdx, layout.pointer));
  else a.mov(r9, rdx);
}

/** Copy the registers to (or, `back`, from) the context block rbx; r12 = the saved registers. */
function copyRegisters(a: X64Assembler, layout: SignalLayout, back: boolean): void {
  const copy = (there: () => void, here: number, words: number): void => {
    there();
    a.lea(back ? rsi : rdi, mem(rbx, here));
    a.movImm(rcx, words);
    a.repMovsq();
  };
  const saved = back ? rdi : rsi;
  copy(() => a.lea(saved, mem(r12, layout.first)), at.registers, layout.words);
  const { vectors } = layout;
  if (vectors.kind === 'pointer') {
    const none = a.label('no vectors');
    a.load(rax, mem(r12, vectors.at));
    a.test(rax, rax);
    a.jcc('e', none);
    copy(() => a.mov(saved, rax), at.vectors, vectors.words);
    a.bind(none);
  } else {
    copy(() => a.lea(saved, mem(r12, vectors.at)), at.vectors, vectors.words);
  }
}

/** Make the interrupted thread go on at `recover`: rbx = context, r12 = saved registers. */
function redirect(a: X64Assembler, layout: SignalLayout): void {
  a.load(rax, mem(rbx, at.hostStack));
  a.store(mem(r12, layout.sp), rax);
  a.load(rax, mem(rbx, at.recovery));
  a.store(mem(r12, layout.pc), rax);
  a.store(mem(r12, layout.contextRegister), rbx);
}

/**
 * While JavaScript patches code, its pages cannot be executed; a thread that runs there faults and is sent to try again.
 * An odd generation means that the patch is being made, a new one that it was made since this thread's last fault.
 */
function unlessPatching(a: X64Assembler, layout: SignalLayout, signal: number, data: number, record: Label): void {
  const retry = a.label('retry');
  a.imm('cmp', rdi, signal);
  a.jcc('ne', record);
  a.load(r11, mem(r9, layout.pc));
  a.cmpMem(r11, mem(rsi, layout.address));
  a.jcc('ne', record);
  a.leaRelative(rax, data);
  a.load32(rax, mem(rax, StubData.generation));
  a.testByte(rax, 1);
  a.jcc('ne', retry);
  a.cmpMem32(rax, mem(r8, at.patchSeen));
  a.jcc('e', record);
  a.store32(mem(r8, at.patchSeen), rax);
  a.bind(retry);
  a.ret();
}

/** fault(signal, info, ucontext) */
function faultHandler(a: X64Assembler, layout: SignalLayout, signals: Signals, data: number): void {
  const chain = a.label('chain');
  const byPc = a.label('by pc');
  const ours = a.label('ours');
  const recoverFault = a.label('recover fault');
  const leave = a.label('leave');
  const done = a.label('done');
  const byDefault = a.label('by default');

  findContext(a, layout, chain);
  a.load(r10, mem(r9, layout.sp));
  a.cmpMem(r10, mem(r8, at.stackLow));
  a.jcc('b', byPc);
  a.cmpMem(r10, mem(r8, at.stackHigh));
  a.jcc('be', ours);
  a.bind(byPc);
  a.load(r11, mem(r9, layout.pc));
  a.cmpMem(r11, mem(r8, at.codeLow));
  a.jcc('b', chain);
  a.cmpMem(r11, mem(r8, at.codeHigh));
  a.jcc('ae', chain);

  a.bind(ours);
  const record = a.label('record');
  unlessPatching(a, layout, signals[layout.executeFault], data, record);
  a.bind(record);
  for (const saved of [rbx, r12, r13]) a.push(saved); // SP is now aligned for calls
  a.mov(rbx, r8);
  a.mov(r12, r9);
  a.mov(r13, rdi);
  a.store32(mem(rbx, at.faultSignal), rdi);
  a.load32(rax, mem(rsi, layout.code));
  a.store32(mem(rbx, at.faultCode), rax);
  a.load(rax, mem(rsi, layout.address));
  a.store(mem(rbx, at.faultAddress), rax);
  a.cld();
  copyRegisters(a, layout, false);

  a.imm('cmp', r13, signals.SIGTRAP);
  a.jcc('ne', recoverFault);
  a.cmpImm32(mem(rbx, at.parkEnabled), 0);
  a.jcc('e', recoverFault);
  a.load(rax, mem(r12, layout.pc));
  a.cmpByte(mem(rax, -1), nop); // taken away while we were on the way here
  a.jcc('e', done);
  a.cmpByte(mem(rax, -1), int3);
  a.jcc('ne', recoverFault);
  park(a, data);
  a.load32(rax, mem(rbx, at.resumeAction));
  a.test(rax, rax);
  a.jcc('ne', leave);
  copyRegisters(a, layout, true);
  a.jmp(done);

  a.bind(recoverFault);
  a.movImm(rax, Outcome.fault);
  a.bind(leave);
  a.store32(mem(rbx, at.outcome), rax);
  redirect(a, layout);
  a.bind(done);
  for (const saved of [r13, r12, rbx]) a.pop(saved);
  a.ret();

  // Not ours: whoever had the signal before gets it with the arguments it came with.
  a.bind(chain);
  a.leaRelative(rax, data + StubData.previous);
  a.mov(r8, rdi);
  a.shlImm(r8, 3);
  a.addReg(rax, r8);
  a.load(rax, mem(rax));
  a.imm('cmp', rax, 1);
  a.jcc('be', byDefault);
  a.jmpReg(rax);
  // Nobody had it: with the default action restored the fault comes again and ends the process.
  a.bind(byDefault);
  a.xor32(rsi, rsi);
  a.leaRelative(rax, data);
  a.imm('sub', rsp, 8);
  a.callMem(mem(rax, StubData.signal));
  a.imm('add', rsp, 8);
  a.ret();
}

/** Tell JavaScript, then wait for a byte: rbx = context. Interrupted waiting starts again. */
function park(a: X64Assembler, data: number): void {
  a.storeImm32(mem(rbx, at.resumeAction), 0);
  a.storeImm32(mem(rbx, at.stopState), 1);
  a.load32(rdi, mem(rbx, at.notifyFd));
  a.leaRelative(rax, data);
  a.lea(rsi, mem(rax, StubData.noticeStopped));
  a.movImm(rdx, 1);
  a.callMem(mem(rax, StubData.write));
  a.imm('sub', rsp, 16);
  const wait = a.here('wait');
  a.load32(rdi, mem(rbx, at.resumeFd));
  a.mov(rsi, rsp);
  a.movImm(rdx, 1);
  a.leaRelative(rax, data);
  a.callMem(mem(rax, StubData.read));
  a.imm('cmp', rax, 0);
  a.jcc('l', wait);
  a.imm('add', rsp, 16);
  a.storeImm32(mem(rbx, at.stopState), 0);
}

/**
 * Make the interrupted thread call `stopRoutine`, below the stack in use and what a leaf function keeps beneath it; should that
 * return, it recovers. r15 = context, r12 = saved registers.
 */
function leavePolitely(a: X64Assembler, layout: SignalLayout): void {
  a.storeImm32(mem(r15, at.outcome), Outcome.forced);
  a.load(rax, mem(r12, layout.sp));
  a.lea(rax, mem(rax, -256));
  a.imm('and', rax, -16);
  a.imm('sub', rax, 8);
  a.load(r11, mem(r15, at.recovery));
  a.store(mem(rax), r11);
  a.store(mem(r12, layout.sp), rax);
  a.load(rax, mem(r15, at.stopRoutine));
  a.store(mem(r12, layout.pc), rax);
  a.store(mem(r12, layout.contextRegister), r15);
}

/** interrupt(signal, info, ucontext) */
function interruptHandler(a: X64Assembler, layout: SignalLayout, sigint: number, data: number): void {
  const own = a.label('own');
  const known = a.label('reason known');
  const escalate = a.label('escalate');
  const done = a.label('done');
  const now = a.label('now');
  const byStack = a.label('by stack');
  const inCallback = a.label('in callback');
  const noContext = a.label('no context');

  for (const saved of [rbx, r12, r13, r14, r15]) a.push(saved); // SP is now aligned for calls
  a.mov(r13, rdi);
  // r15 = the context of this thread, 0 without one; r12 = its saved registers.
  a.xor32(r15, r15);
  findContext(a, layout, noContext);
  a.mov(r15, r8);
  a.mov(r12, r9);
  a.cmpImm32(mem(r15, at.forced), 0);
  a.jcc('ne', own); // sent to this very thread
  a.bind(noContext);

  a.movImm(r14, StopReason.interrupt);
  a.imm('cmp', r13, sigint);
  a.jcc('e', known);
  a.movImm(r14, StopReason.timeLimit);
  a.bind(known);
  a.leaRelative(rbx, data + StubData.contexts);
  a.load(rax, mem(rbx, StubData.contextCount - StubData.contexts));
  a.push(rax);
  a.push(rax); // twice, for the alignment
  const next = a.here('next');
  a.imm('add', rbx, 8);
  a.dec64(mem(rsp));
  const all = a.label('all');
  a.jcc('s', all);
  a.load(r8, mem(rbx, -8));
  a.test(r8, r8);
  a.jcc('e', next);
  a.cmpImm32(mem(r8, at.stop), 0);
  a.jcc('ne', escalate);
  a.store32(mem(r8, at.stop), r14);
  // Who does not stop within the grace period is asked again, by the alarm.
  a.imm('cmp', r13, sigint);
  a.jcc('ne', next);
  a.xor32(rdi, rdi);
  a.leaRelative(rsi, data + StubData.graceTimer);
  a.xor32(rdx, rdx);
  a.leaRelative(rax, data);
  a.callMem(mem(rax, StubData.setitimer));
  a.jmp(next);
  // Asked before, and still here: the next look at it recovers.
  a.bind(escalate);
  a.storeImm32(mem(r8, at.forced), 1);
  a.cmpReg(r8, r15);
  a.jcc('e', next);
  a.load(rdi, mem(r8, at.thread));
  a.mov(rsi, r13);
  a.leaRelative(rax, data);
  a.callMem(mem(rax, StubData.pthreadKill));
  a.jmp(next);
  a.bind(all);
  a.imm('add', rsp, 16);
  a.test(r15, r15);
  a.jcc('e', done);
  a.cmpImm32(mem(r15, at.forced), 0);
  a.jcc('ne', own);
  // Asked for the first time: the flag will be seen, unless the program is in code of its own, which need not look at it.
  a.cmpImm32(mem(r15, at.stop), 0);
  a.jcc('e', done);
  a.load(r11, mem(r12, layout.pc));
  a.cmpMem(r11, mem(r15, at.stopLow));
  a.jcc('b', done);
  a.cmpMem(r11, mem(r15, at.stopHigh));
  a.jcc('ae', done);
  const politely = a.here('politely');
  leavePolitely(a, layout);
  a.jmp(done);

  a.bind(own);
  a.load(r11, mem(r12, layout.pc));
  const elsewhere = a.label('elsewhere');
  a.cmpMem(r11, mem(r15, at.stopLow));
  a.jcc('b', elsewhere);
  a.cmpMem(r11, mem(r15, at.stopHigh));
  a.jcc('b', politely);
  a.bind(elsewhere);
  // In the middle of a stub the frames are not linked yet, or not any more: the next signal will do.
  a.leaRelative(rax, 0);
  a.cmpReg(r11, rax);
  const outside = a.label('outside');
  a.jcc('b', outside);
  a.leaRelative(rax, data);
  a.cmpReg(r11, rax);
  a.jcc('b', done);
  a.bind(outside);
  a.cmpMem(r11, mem(r15, at.codeLow));
  a.jcc('b', byStack);
  a.cmpMem(r11, mem(r15, at.codeHigh));
  a.jcc('b', now);
  a.bind(byStack);
  a.load(r10, mem(r12, layout.sp));
  a.cmpMem(r10, mem(r15, at.stackLow));
  a.jcc('b', inCallback);
  a.cmpMem(r10, mem(r15, at.stackHigh));
  a.jcc('a', inCallback);
  // C code, which may hold a lock: let it finish, but not for ever.
  a.cmpImm32(mem(r15, at.patience), 0);
  a.jcc('e', now);
  a.dec32(mem(r15, at.patience));
  a.jmp(done);
  a.bind(inCallback);
  a.storeImm32(mem(r15, at.unwind), Outcome.forced);
  a.jmp(done);

  a.bind(now);
  a.mov(rbx, r15);
  a.store32(mem(rbx, at.faultSignal), r13);
  a.storeImm32(mem(rbx, at.faultCode), 0);
  a.cld();
  copyRegisters(a, layout, false);
  a.storeImm32(mem(rbx, at.outcome), Outcome.forced);
  redirect(a, layout);
  a.bind(done);
  for (const saved of [r15, r14, r13, r12, rbx]) a.pop(saved);
  a.ret();
}

/** thread(ctx): start routine for pthread_create. */
function threadStart(a: X64Assembler, entryLabel: Label, data: number): void {
  a.push(rbx); // SP is now aligned for calls
  a.mov(rbx, rdi);
  a.load(rdi, mem(rbx, at.signalStack));
  a.imm('add', rdi, SignalStackField.enable);
  a.xor32(rsi, rsi);
  a.leaRelative(rax, data);
  a.callMem(mem(rax, StubData.sigaltstack));
  a.leaRelative(rax, data);
  a.callMem(mem(rax, StubData.pthreadSelf));
  a.store(mem(rbx, at.thread), rax);
  a.mov(rdi, rbx);
  a.callLabel(entryLabel);
  a.store32(mem(rbx, at.outcome), rax);
  a.load(rdi, mem(rbx, at.signalStack));
  a.imm('add', rdi, SignalStackField.disable);
  a.xor32(rsi, rsi);
  a.leaRelative(rax, data);
  a.callMem(mem(rax, StubData.sigaltstack));
  a.load32(rdi, mem(rbx, at.notifyFd));
  a.leaRelative(rax, data);
  a.lea(rsi, mem(rax, StubData.noticeDone));
  a.movImm(rdx, 1);
  a.callMem(mem(rax, StubData.write));
  a.xor32(rax, rax);
  a.pop(rbx);
  a.ret();
}

/** current() → context: the system knows this thread's signal stack, and its header the context. */
function currentContext(a: X64Assembler, layout: SignalLayout, data: number): void {
  const none = a.label('none');
  const done = a.label('done');
  a.imm('sub', rsp, 40); // room for a stack_t, and SP aligned for calls
  a.xor32(rdi, rdi);
  a.mov(rsi, rsp);
  a.leaRelative(rax, data);
  a.callMem(mem(rax, StubData.sigaltstack));
  a.cmpImm32(mem(rsp, layout.stackSize), signalStackBytes);
  a.jcc('ne', none);
  a.load(rdx, mem(rsp));
  a.cmpImm32(mem(rdx, SignalStackField.magic), signalStackMagic);
  a.jcc('ne', none);
  a.load(rax, mem(rdx, SignalStackField.current));
  a.jmp(done);
  a.bind(none);
  a.xor32(rax, rax);
  a.bind(done);
  a.imm('add', rsp, 40);
  a.ret();
}

export function assembleX64Stubs(layout: SignalLayout, signals: Signals, data: number): Stubs {
  const a = new X64Assembler();
  const entryLabel = a.here('entry');
  const { recover } = entry(a);
  const exit = a.here('exit');
  a.store32(mem(r15, at.exitCode), rdi);
  a.storeImm32(mem(r15, at.outcome), Outcome.exited);
  a.jmp(recover);
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
export function assembleX64Thunks(count: number, data: number): Thunks {
  const a = new X64Assembler();
  const common = a.label('common');
  const unwinding = a.label('unwinding');
  const offsets: number[] = [];
  for (let index = 0; index < count; index++) {
    offsets.push(a.here(`thunk ${index}`).offset);
    a.leaRelative(rax, data + index * ThunkSlot.size);
    a.jmp(common);
  }

  a.bind(common);
  a.push(rbp);
  a.mov(rbp, rsp);
  a.pushMem(mem(r15, at.stackTop)); // rbp − 8
  a.push(rbx); // rbp − 16
  a.push(r12); // rbp − 24
  a.imm('sub', rsp, 8);
  a.store(mem(r15, at.stackTop), rsp);
  a.load(rbx, mem(rax, ThunkSlot.target));
  a.load(r11, mem(rax, ThunkSlot.stackWords));
  a.load(rsp, mem(r15, at.hostStack));
  a.lea(rax, mem(r11, 1));
  a.imm('and', rax, -2);
  a.shlImm(rax, 3);
  a.subReg(rsp, rax);
  a.lea(r10, mem(rbp, 16));
  a.mov(rax, rsp);
  const copy = a.here('copy');
  const copied = a.label('copied');
  a.test(r11, r11);
  a.jcc('e', copied);
  a.load(r12, mem(r10));
  a.store(mem(rax), r12);
  a.imm('add', r10, 8);
  a.imm('add', rax, 8);
  a.imm('sub', r11, 1);
  a.jmp(copy);
  a.bind(copied);
  a.call(rbx);
  a.load(rcx, mem(rbp, -8));
  a.store(mem(r15, at.stackTop), rcx);
  a.load(rbx, mem(rbp, -16));
  a.load(r12, mem(rbp, -24));
  a.leave();
  a.cmpImm32(mem(r15, at.unwind), 0);
  a.jcc('ne', unwinding);
  a.ret();
  a.bind(unwinding);
  a.load32(rcx, mem(r15, at.unwind));
  a.store32(mem(r15, at.outcome), rcx);
  a.storeImm32(mem(r15, at.unwind), 0);
  a.jmpMem(mem(r15, at.recovery));
  return { bytes: a.finish(), listing: a.listing, offsets };
}
