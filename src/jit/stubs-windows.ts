// The stubs for Windows on x86-64. What differs from stubs-x64.ts: the calling convention (rcx rdx r8 r9 by position,
// 32 bytes of shadow space, rdi rsi xmm6–15 saved by the callee); the thread's environment block (TEB) must name the stack
// that is in use; faults arrive at a vectored exception handler, which runs on the faulting stack and finds the running
// context in a thread-local slot; Ctrl-C calls a console handler on a thread of its own.

import { contextMagic, contextOffset as at, Outcome, StopReason } from '../base/context-layout.ts';
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
import type { SignalLayout } from './signal-layout.ts';
import { alarmEvent, maxContexts, StubData, type Stubs, type Thunks, ThunkSlot } from './stub-data.ts';

/** Fields of the TEB (winternl.h, NT_TIB). */
const Teb = { self: 0x30, stackBase: 0x08, stackLimit: 0x10, deallocationStack: 0x1478 } as const;

/** An entry frame, from the stack pointer that `hostStack` holds. */
const Frame = { mxcsr: 0, controlWord: 4, deallocationStack: 16, stackLimit: 24, stackBase: 32 } as const;

const saved = [rbx, rdi, rsi, r12, r13, r14, r15];
const savedVectors = 10; // xmm6 to xmm15
const vectorBytes = 16 * savedVectors + 8;
const shadow = 32;

/** What a vectored handler returns. */
const continueExecution = -1;

/** rbx = address of this thread's slot, r12 = its TEB. */
function findSlot(a: X64Assembler, data: number): void {
  a.loadGs(r12, Teb.self);
  a.leaRelative(rax, data);
  a.load(rbx, mem(rax, StubData.threadSlot));
  a.addReg(rbx, r12);
}

/** Tell the system that the context's stack is in use: r15 = context, r12 = TEB. */
function claimStack(a: X64Assembler): void {
  a.load(r10, mem(r15, at.stackHigh));
  a.store(mem(r12, Teb.stackBase), r10);
  a.load(r10, mem(r15, at.stackLimit));
  a.store(mem(r12, Teb.stackLimit), r10);
  a.load(r10, mem(r15, at.stackLow));
  a.store(mem(r12, Teb.deallocationStack), r10);
}

function entry(a: X64Assembler, data: number): { recover: Label } {
  const recover = a.label('recover');
  const leave = a.label('leave');
  const copied = a.label('copied');

  a.push(rbp);
  a.mov(rbp, rsp);
  for (const register of saved) a.push(register);
  a.lea(rsp, mem(rsp, -vectorBytes));
  for (let index = 0; index < savedVectors; index++) a.storeVector(mem(rsp, 16 * index), 6 + index);
  a.mov(r15, rcx);
  findSlot(a, data);
  a.pushMem(mem(rbx));
  a.pushMem(mem(r15, at.hostStack));
  a.pushMem(mem(r15, at.stackTop));
  a.pushMem(mem(r12, Teb.stackBase));
  a.pushMem(mem(r12, Teb.stackLimit));
  a.pushMem(mem(r12, Teb.deallocationStack));
  a.imm('sub', rsp, 16);
  a.stmxcsr(mem(rsp, Frame.mxcsr));
  a.fnstcw(mem(rsp, Frame.controlWord));
  a.store(mem(rbx), r15);
  a.store(mem(r15, at.hostStack), rsp);
  a.inc32(mem(r15, at.depth));
  claimStack(a);

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
  a.imm('sub', rsp, shadow);
  for (const [index, register] of [rcx, rdx, r8, r9].entries()) {
    a.load(register, mem(r15, at.callIntegers + 8 * index));
    a.loadDouble(index, mem(r15, at.callFloats + 8 * index));
  }
  a.xor32(rbp, rbp); // the end of the frame chain
  a.callMem(mem(r15, at.callTarget));
  a.store(mem(r15, at.resultIntegers), rax);
  a.storeDouble(mem(r15, at.resultFloats), 0);
  a.xor32(rax, rax);

  a.bind(leave);
  a.mov(r13, rax);
  a.load(rsp, mem(r15, at.hostStack));
  a.imm('add', rsp, 16);
  findSlot(a, data);
  a.popMem(mem(r12, Teb.deallocationStack));
  a.popMem(mem(r12, Teb.stackLimit));
  a.popMem(mem(r12, Teb.stackBase));
  a.popMem(mem(r15, at.stackTop));
  a.popMem(mem(r15, at.hostStack));
  a.popMem(mem(rbx));
  a.dec32(mem(r15, at.depth));
  a.mov(rax, r13);
  for (let index = 0; index < savedVectors; index++) a.loadVector(6 + index, mem(rsp, 16 * index));
  a.lea(rsp, mem(rsp, vectorBytes));
  for (const register of [...saved].reverse()) a.pop(register);
  a.pop(rbp);
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

/** LONG handler(EXCEPTION_POINTERS *): 0 passes the exception on. */
function exceptionHandler(a: X64Assembler, layout: SignalLayout, data: number): void {
  const pass = a.label('pass');
  const isFault = a.label('fault');
  const byPc = a.label('by pc');
  const ours = a.label('ours');
  const noAddress = a.label('no address');

  for (const register of [rbx, rdi, rsi, r12]) a.push(register);
  a.load(r8, mem(rcx)); // EXCEPTION_RECORD
  a.load(r9, mem(rcx, 8)); // CONTEXT
  // Errors of the system and breakpoints; not the exceptions that C++ and debuggers raise.
  a.load32(rax, mem(r8, layout.code));
  a.accumulator('cmp', 0x8000_0003);
  a.jcc('e', isFault);
  a.accumulator('and', 0xf000_0000);
  a.accumulator('cmp', 0xc000_0000);
  a.jcc('ne', pass);
  a.bind(isFault);
  findSlot(a, data);
  a.load(rbx, mem(rbx));
  a.test(rbx, rbx);
  a.jcc('e', pass);
  a.cmpImm32(mem(rbx, at.magic), contextMagic);
  a.jcc('ne', pass);
  a.load(r10, mem(r9, layout.sp));
  a.cmpMem(r10, mem(rbx, at.stackLow));
  a.jcc('b', byPc);
  a.cmpMem(r10, mem(rbx, at.stackHigh));
  a.jcc('be', ours);
  a.bind(byPc);
  a.load(r11, mem(r9, layout.pc));
  a.cmpMem(r11, mem(rbx, at.codeLow));
  a.jcc('b', pass);
  a.cmpMem(r11, mem(rbx, at.codeHigh));
  a.jcc('ae', pass);

  a.bind(ours);
  a.load32(rax, mem(r8, layout.code));
  a.store32(mem(rbx, at.faultCode), rax);
  a.load(rdx, mem(r8, layout.address));
  // An access violation tells the address that was accessed.
  a.accumulator('cmp', 0xc000_0005);
  a.jcc('ne', noAddress);
  a.load(rdx, mem(r8, 40));
  a.bind(noAddress);
  a.store(mem(rbx, at.faultAddress), rdx);
  a.cld();
  const copy = (from: number, to: number, words: number): void => {
    a.lea(rsi, mem(r9, from));
    a.lea(rdi, mem(rbx, to));
    a.movImm(rcx, words);
    a.repMovsq();
  };
  copy(layout.first, at.registers, layout.words);
  copy(layout.vectors.at, at.vectors, layout.vectors.words);
  a.storeImm32(mem(rbx, at.outcome), Outcome.fault);
  a.load(rax, mem(rbx, at.hostStack));
  a.store(mem(r9, layout.sp), rax);
  a.load(rax, mem(rbx, at.recovery));
  a.store(mem(r9, layout.pc), rax);
  a.store(mem(r9, layout.contextRegister), rbx);
  a.movImm(rax, continueExecution >>> 0);
  for (const register of [r12, rsi, rdi, rbx]) a.pop(register);
  a.ret();

  a.bind(pass);
  a.xor32(rax, rax);
  for (const register of [r12, rsi, rdi, rbx]) a.pop(register);
  a.ret();
}

/**
 * BOOL handler(DWORD event) of the console: sets the stop flags, on a thread that the system makes for it. A timer calls it
 * likewise, with an event that the console does not have.
 */
function consoleHandler(a: X64Assembler, data: number): void {
  const done = a.label('done');
  const chosen = a.label('chosen');
  a.movImm(r9, StopReason.interrupt);
  a.imm('cmp', rcx, alarmEvent);
  a.jcc('ne', chosen);
  a.movImm(r9, StopReason.timeLimit);
  a.bind(chosen);
  a.leaRelative(r8, data + StubData.contexts);
  a.movImm(rcx, maxContexts);
  const next = a.here('next');
  a.test(rcx, rcx);
  a.jcc('e', done);
  a.imm('sub', rcx, 1);
  a.load(rax, mem(r8));
  a.imm('add', r8, 8);
  a.test(rax, rax);
  a.jcc('e', next);
  a.store32(mem(rax, at.stop), r9);
  a.jmp(next);
  a.bind(done);
  a.movImm(rax, 1);
  a.ret();
}

/** DWORD thread(ctx): start routine for CreateThread. The end is told by the thread's handle. */
function threadStart(a: X64Assembler, entryLabel: Label): void {
  a.push(rbx);
  a.mov(rbx, rcx);
  a.imm('sub', rsp, shadow);
  a.callLabel(entryLabel);
  a.imm('add', rsp, shadow);
  a.store32(mem(rbx, at.outcome), rax);
  a.xor32(rax, rax);
  a.pop(rbx);
  a.ret();
}

/** current() → context. */
function currentContext(a: X64Assembler, data: number): void {
  a.loadGs(rdx, Teb.self);
  a.leaRelative(rax, data);
  a.load(rax, mem(rax, StubData.threadSlot));
  a.addReg(rax, rdx);
  a.load(rax, mem(rax));
  a.ret();
}

export function assembleWindowsStubs(layout: SignalLayout, data: number): Stubs {
  const a = new X64Assembler();
  const entryLabel = a.here('entry');
  const { recover } = entry(a, data);
  const exit = a.here('exit');
  a.store32(mem(r15, at.exitCode), rcx);
  a.storeImm32(mem(r15, at.outcome), Outcome.exited);
  a.jmp(recover);
  const fault = a.here('fault');
  exceptionHandler(a, layout, data);
  const interrupt = a.here('interrupt');
  consoleHandler(a, data);
  const thread = a.here('thread');
  threadStart(a, entryLabel);
  const current = a.here('current');
  currentContext(a, data);
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

/** Thunks through which generated code calls JavaScript: on the native stack, with the TEB saying so. */
export function assembleWindowsThunks(count: number, data: number): Thunks {
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
  for (const register of [rbx, r12, r13]) a.push(register); // to rbp − 32: SP is aligned
  a.store(mem(r15, at.stackTop), rsp);
  a.load(rbx, mem(rax, ThunkSlot.target));
  a.load(r11, mem(rax, ThunkSlot.stackWords));
  a.loadGs(r12, Teb.self);
  a.load(r13, mem(r15, at.hostStack));
  for (const field of ['deallocationStack', 'stackLimit', 'stackBase'] as const) {
    a.load(r10, mem(r13, Frame[field]));
    a.store(mem(r12, Teb[field]), r10);
  }
  a.mov(rsp, r13);
  a.lea(rax, mem(r11, 1));
  a.imm('and', rax, -2);
  a.shlImm(rax, 3);
  a.subReg(rsp, rax);
  a.lea(r10, mem(rbp, 16 + shadow));
  a.mov(rax, rsp);
  const copy = a.here('copy');
  const copied = a.label('copied');
  a.test(r11, r11);
  a.jcc('e', copied);
  a.load(r13, mem(r10));
  a.store(mem(rax), r13);
  a.imm('add', r10, 8);
  a.imm('add', rax, 8);
  a.imm('sub', r11, 1);
  a.jmp(copy);
  a.bind(copied);
  a.imm('sub', rsp, shadow);
  a.call(rbx);
  claimStack(a);
  a.load(rcx, mem(rbp, -8));
  a.store(mem(r15, at.stackTop), rcx);
  a.load(rbx, mem(rbp, -16));
  a.load(r12, mem(rbp, -24));
  a.load(r13, mem(rbp, -32));
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
