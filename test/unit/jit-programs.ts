// Small programs in machine code for the tests of host and jit, one list of instructions per machine: the bytes (for
// ARM64 the word) beside the assembly they were assembled from. Generated code's conventions hold: the context block is
// in r15 or x28. "stop" is at offset 0 of it, "exit" at 168.

interface Instruction {
  readonly hex: string;
  readonly text: string;
}

const i = (hex: string, text: string): Instruction => ({ hex, text });

// biome-ignore format: one instruction a line
const x64 = {
  add: [
    i('488d0437', 'lea rax,[rdi+rsi*1]'),
    i('c3', 'ret'),
  ],
  load: [
    i('488b07', 'mov rax,QWORD PTR [rdi]'),
    i('c3', 'ret'),
  ],
  divide: [
    i('4889f8', 'mov rax,rdi'),
    i('4899', 'cqo'),
    i('48f7fe', 'idiv rsi'),
    i('c3', 'ret'),
  ],
  illegal: [
    i('0f0b', 'ud2'),
  ],
  trap: [
    i('cc', 'int3'),
    i('b801000000', 'mov eax,0x1'),
    i('c3', 'ret'),
  ],
  recurse: [
    i('4883ec28', 'sub rsp,0x28'),
    i('e8f7ffffff', 'call 0x0'),
    i('4883c428', 'add rsp,0x28'),
    i('c3', 'ret'),
  ],
  callWith: [
    i('55', 'push rbp'),
    i('4889f8', 'mov rax,rdi'),
    i('4889f7', 'mov rdi,rsi'),
    i('4889d6', 'mov rsi,rdx'),
    i('ffd0', 'call rax'),
    i('5d', 'pop rbp'),
    i('c3', 'ret'),
  ],
  spin: [
    i('31c0', 'xor eax,eax'),
    i('48ffc0', 'inc rax'),
    i('41833f00', 'cmp DWORD PTR [r15],0x0'),
    i('74f7', 'je 0x2'),
    i('c3', 'ret'),
  ],
  hang: [
    i('ebfe', 'jmp 0x0'),
  ],
  exit: [
    i('41ffa7a8000000', 'jmp QWORD PTR [r15+0xa8]'),
  ],
  sum9: [
    i('488d0437', 'lea rax,[rdi+rsi*1]'),
    i('4801d0', 'add rax,rdx'),
    i('4801c8', 'add rax,rcx'),
    i('4c01c0', 'add rax,r8'),
    i('4c01c8', 'add rax,r9'),
    i('4803442408', 'add rax,QWORD PTR [rsp+0x8]'),
    i('4803442410', 'add rax,QWORD PTR [rsp+0x10]'),
    i('480faf442418', 'imul rax,QWORD PTR [rsp+0x18]'),
    i('c3', 'ret'),
  ],
  multiply: [
    i('f20f59c1', 'mulsd xmm0,xmm1'),
    i('c3', 'ret'),
  ],
  half: [
    i('f30f2acf', 'cvtsi2ss xmm1,edi'),
    i('f30f59c1', 'mulss xmm0,xmm1'),
    i('c3', 'ret'),
  ],
  breakLoop: [
    i('31c0', 'xor eax,eax'),
    i('90', 'nop'),
    i('4801f8', 'add rax,rdi'),
    i('48ffcf', 'dec rdi'),
    i('75f7', 'jne 0x2'),
    i('c3', 'ret'),
  ],
  registers: [
    i('48b84444333322221111', 'movabs rax,0x1111222233334444'),
    i('48bbf0debc9a78563412', 'movabs rbx,0x123456789abcdef0'),
    i('41bccccc0000', 'mov r12d,0xcccc'),
    i('41beeeee0000', 'mov r14d,0xeeee'),
    i('66480f6ef8', 'movq xmm7,rax'),
    i('41bfffff0000', 'mov r15d,0xffff'),
    i('0f0b', 'ud2'),
  ],
  call9: [
    i('4883ec18', 'sub rsp,0x18'),
    i('4889f8', 'mov rax,rdi'),
    i('6a09', 'push 0x9'),
    i('6a08', 'push 0x8'),
    i('6a07', 'push 0x7'),
    i('bf01000000', 'mov edi,0x1'),
    i('be02000000', 'mov esi,0x2'),
    i('ba03000000', 'mov edx,0x3'),
    i('b904000000', 'mov ecx,0x4'),
    i('41b805000000', 'mov r8d,0x5'),
    i('41b906000000', 'mov r9d,0x6'),
    i('4883ec00', 'sub rsp,0x0'),
    i('ffd0', 'call rax'),
    i('4883c430', 'add rsp,0x30'),
    i('c3', 'ret'),
  ],
  wildStack: [
    i('4889fc', 'mov rsp,rdi'),
    i('488b0424', 'mov rax,QWORD PTR [rsp]'),
    i('c3', 'ret'),
  ],
  clobber: [
    i('bb01000000', 'mov ebx,0x1'),
    i('bd02000000', 'mov ebp,0x2'),
    i('41bc03000000', 'mov r12d,0x3'),
    i('41bd04000000', 'mov r13d,0x4'),
    i('41be05000000', 'mov r14d,0x5'),
    i('fd', 'std'),
    i('c74424f8c09f0000', 'mov DWORD PTR [rsp-0x8],0x9fc0'),
    i('0fae5424f8', 'ldmxcsr DWORD PTR [rsp-0x8]'),
    i('0f0b', 'ud2'),
  ],
} as const satisfies Record<string, readonly Instruction[]>;

// biome-ignore format: one instruction a line
const arm64 = {
  add: [
    i('8b010000', 'add x0, x0, x1'),
    i('d65f03c0', 'ret'),
  ],
  load: [
    i('f9400000', 'ldr x0, [x0]'),
    i('d65f03c0', 'ret'),
  ],
  divide: [
    i('9ac10c00', 'sdiv x0, x0, x1'),
    i('d65f03c0', 'ret'),
  ],
  illegal: [
    i('00000000', 'udf #0'),
  ],
  trap: [
    i('d43e0000', 'brk #0xf000'),
    i('d2800020', 'mov x0, #0x1'),
    i('d65f03c0', 'ret'),
  ],
  recurse: [
    i('a9bd7bfd', 'stp x29, x30, [sp, #-48]!'),
    i('97ffffff', 'bl 0'),
    i('a8c37bfd', 'ldp x29, x30, [sp], #48'),
    i('d65f03c0', 'ret'),
  ],
  callWith: [
    i('a9bf7bfd', 'stp x29, x30, [sp, #-16]!'),
    i('aa0003e9', 'mov x9, x0'),
    i('aa0103e0', 'mov x0, x1'),
    i('aa0203e1', 'mov x1, x2'),
    i('d63f0120', 'blr x9'),
    i('a8c17bfd', 'ldp x29, x30, [sp], #16'),
    i('d65f03c0', 'ret'),
  ],
  spin: [
    i('d2800000', 'mov x0, #0x0'),
    i('91000400', 'add x0, x0, #0x1'),
    i('b9400389', 'ldr w9, [x28]'),
    i('34ffffc9', 'cbz w9, 4'),
    i('d65f03c0', 'ret'),
  ],
  hang: [
    i('14000000', 'b 0'),
  ],
  exit: [
    i('f9405789', 'ldr x9, [x28, #168]'),
    i('d61f0120', 'br x9'),
  ],
  sum9: [
    i('8b010000', 'add x0, x0, x1'),
    i('8b020000', 'add x0, x0, x2'),
    i('8b030000', 'add x0, x0, x3'),
    i('8b040000', 'add x0, x0, x4'),
    i('8b050000', 'add x0, x0, x5'),
    i('8b060000', 'add x0, x0, x6'),
    i('8b070000', 'add x0, x0, x7'),
    i('f94003e9', 'ldr x9, [sp]'),
    i('9b097c00', 'mul x0, x0, x9'),
    i('d65f03c0', 'ret'),
  ],
  multiply: [
    i('1e610800', 'fmul d0, d0, d1'),
    i('d65f03c0', 'ret'),
  ],
  half: [
    i('1e220001', 'scvtf s1, w0'),
    i('1e210800', 'fmul s0, s0, s1'),
    i('d65f03c0', 'ret'),
  ],
  breakLoop: [
    i('d2800009', 'mov x9, #0x0'),
    i('d503201f', 'nop'),
    i('8b000129', 'add x9, x9, x0'),
    i('f1000400', 'subs x0, x0, #0x1'),
    i('54ffffa1', 'b.ne 4'),
    i('aa0903e0', 'mov x0, x9'),
    i('d65f03c0', 'ret'),
  ],
  registers: [
    i('d2888880', 'mov x0, #0x4444'),
    i('f2a66660', 'movk x0, #0x3333, lsl #16'),
    i('f2c44440', 'movk x0, #0x2222, lsl #32'),
    i('f2e22220', 'movk x0, #0x1111, lsl #48'),
    i('d2999993', 'mov x19, #0xcccc'),
    i('d29ddddb', 'mov x27, #0xeeee'),
    i('9e670007', 'fmov d7, x0'),
    i('d29ffffc', 'mov x28, #0xffff'),
    i('00000000', 'udf #0'),
  ],
  call9: [
    i('a9be7bfd', 'stp x29, x30, [sp, #-32]!'),
    i('aa0003e9', 'mov x9, x0'),
    i('d280012a', 'mov x10, #0x9'),
    i('f81f0fea', 'str x10, [sp, #-16]!'),
    i('d2800020', 'mov x0, #0x1'),
    i('d2800041', 'mov x1, #0x2'),
    i('d2800062', 'mov x2, #0x3'),
    i('d2800083', 'mov x3, #0x4'),
    i('d28000a4', 'mov x4, #0x5'),
    i('d28000c5', 'mov x5, #0x6'),
    i('d28000e6', 'mov x6, #0x7'),
    i('d2800107', 'mov x7, #0x8'),
    i('d63f0120', 'blr x9'),
    i('910043ff', 'add sp, sp, #0x10'),
    i('a8c27bfd', 'ldp x29, x30, [sp], #32'),
    i('d65f03c0', 'ret'),
  ],
  wildStack: [
    i('9100001f', 'mov sp, x0'),
    i('f94003e0', 'ldr x0, [sp]'),
    i('d65f03c0', 'ret'),
  ],
  clobber: [
    i('d2800033', 'mov x19, #0x1'),
    i('d2800054', 'mov x20, #0x2'),
    i('d280007b', 'mov x27, #0x3'),
    i('d280009d', 'mov x29, #0x4'),
    i('9e670268', 'fmov d8, x19'),
    i('d2a02009', 'mov x9, #0x1000000'),
    i('d51b4409', 'msr fpcr, x9'),
    i('00000000', 'udf #0'),
  ],
} as const satisfies Record<string, readonly Instruction[]>;

export type ProgramName = keyof typeof x64;

const programs: Readonly<Record<string, Readonly<Record<ProgramName, readonly Instruction[]>>>> = { x64, arm64 };

export const programNames = Object.keys(x64) as ProgramName[];

/** The bytes of a program for the machine that runs the test. */
export function program(name: ProgramName): Uint8Array {
  const isWord = process.arch === 'arm64';
  return Uint8Array.from(
    programs[process.arch][name].flatMap(({ hex }) => {
      const bytes = hex.match(/../g)!.map((pair) => Number.parseInt(pair, 16));
      return isWord ? bytes.reverse() : bytes;
    }),
  );
}

/** Byte offset of instruction `index` of a program. */
export function instructionOffset(name: ProgramName, index: number): number {
  return programs[process.arch][name].slice(0, index).reduce((sum, { hex }) => sum + hex.length / 2, 0);
}
