// The general-purpose instructions. Opcodes from the Intel SDM vol. 2: instructions A to L in chapter 3, M to U in
// chapter 4, W to Z in chapter 6, each section headed by the mnemonic that stands in capitals beside the row.

import { alu, d32, d8, digit, i, m, mi, mr, mri, o, oi, oi64, rm, rmi, test, wordFlags, xchg, zo } from './forms.ts';
import { conditions } from './registers.ts';
import { bwlq, lq, row, rows, wlq, wq } from './row.ts';
import { rmv, rvm, vm } from './vex-forms.ts';

const { w1, lock, shortImm, byOne, default64 } = wordFlags;

type Conditional<Prefix extends string> = Readonly<Record<`${Prefix}${keyof typeof conditions}`, number>>;

/** The sixteen conditions of an instruction, whose opcode is `first` plus the condition. */
function conditional<Prefix extends string>(prefix: Prefix, first: number): Conditional<Prefix> {
  const entries = Object.entries(conditions).map(([name, code]) => [prefix + name, first + code]);
  return Object.fromEntries(entries) as Conditional<Prefix>;
}

/** Group 1 (SDM vol. 2D, appendix A, table A-6): eight operations of one shape. */
function arithmetic<const Name extends string>(name: Name, number: number) {
  return [
    row(`${name} r/m, r`, number * 8, mr, bwlq),
    row(`${name} r, m`, number * 8 + 2, rm, bwlq),
    row(`${name} r/m, i`, 0x80, alu, bwlq, digit(number) | shortImm),
  ];
}

/** Group 2: shifts and rotations. */
function shift<const Name extends string>(name: Name, number: number) {
  return [
    row(`${name} r/m, u8`, 0xc0, mi, bwlq, digit(number) | byOne),
    row(`${name} r/m, cl`, 0xd2, m, bwlq, digit(number)),
  ];
}

function bitTest<const Name extends string>(name: Name, opcode: number, number: number) {
  return [row(`${name} r/m, r`, opcode, mr, wlq), row(`${name} r/m, u8`, 0x0fba, mi, wlq, digit(number))];
}

/** Atomic read, change and write; the same instructions with F0 before them (vol. 2A, "LOCK"). */
function lockedArithmetic<const Name extends string>(name: Name, number: number) {
  return [
    row(`lock ${name} m, r`, number * 8, mr, bwlq, lock),
    row(`lock ${name} m, i`, 0x80, mi, bwlq, digit(number) | shortImm | lock),
  ];
}

// biome-ignore format: a table
const moves = [
  row('mov r/m, r',       0x88, mr, bwlq),                             // MOV
  row('mov r, m',         0x8a, rm, bwlq),
  row('mov r8, i',        0xb0, oi, [8]),
  row('mov r, i',         0xb8, oi, [16, 32]),
  row('mov r64, i',       0xc7, mi, [64]),
  row('movabs r64, i64',  0xb8, oi64, [64]),
  row('mov m, i',         0xc6, mi, bwlq),
  row('movzx r, r8/m8',   0x0fb6, rm, wlq),                            // MOVZX
  row('movzx r, r16/m16', 0x0fb7, rm, lq),
  row('movsx r, r8/m8',   0x0fbe, rm, wlq),                            // MOVSX, MOVSXD
  row('movsx r, r16/m16', 0x0fbf, rm, lq),
  row('movsxd r64, r32/m32', 0x63, rm, [64]),
  row('lea r, mem',       0x8d, rm, wlq),                              // LEA
  row('xchg r/m, r',      0x86, xchg, bwlq),                           // XCHG
  row('cmpxchg r/m, r',   0x0fb0, mr, bwlq),                           // CMPXCHG
  row('xadd r/m, r',      0x0fc0, mr, bwlq),                           // XADD
  row('push r',           0x50, o, wq, default64),                     // PUSH
  row('push m',           0xff, m, wq, digit(6) | default64),
  row('push i',           0x68, i, [64], shortImm | default64),
  row('pop r',            0x58, o, wq, default64),                     // POP
  row('pop m',            0x8f, m, wq, digit(0) | default64),
  row('bswap r',          0x0fc8, o, lq),                              // BSWAP
  row('movbe r, m',       0x0f38f0, rm, wlq),                          // MOVBE
  row('movbe m, r',       0x0f38f1, mr, wlq),
  ...rows(conditional('cmov', 0x0f40), 'r, r/m', rm, wlq),             // CMOVcc
  ...rows(conditional('set', 0x0f90), 'r8/m8', m),                     // SETcc
];

// biome-ignore format: a table
const arithmeticRows = [
  ...arithmetic('add', 0),                                             // ADD
  ...arithmetic('or', 1),                                              // OR
  ...arithmetic('adc', 2),                                             // ADC
  ...arithmetic('sbb', 3),                                             // SBB
  ...arithmetic('and', 4),                                             // AND
  ...arithmetic('sub', 5),                                             // SUB
  ...arithmetic('xor', 6),                                             // XOR
  ...arithmetic('cmp', 7),                                             // CMP
  row('test r/m, r',     0x84, mr, bwlq),                              // TEST
  row('test r/m, i',     0xf6, test, bwlq, digit(0)),
  row('inc r/m',         0xfe, m, bwlq, digit(0)),                     // INC
  row('dec r/m',         0xfe, m, bwlq, digit(1)),                     // DEC
  row('not r/m',         0xf6, m, bwlq, digit(2)),                     // NOT
  row('neg r/m',         0xf6, m, bwlq, digit(3)),                     // NEG
  row('mul r/m',         0xf6, m, bwlq, digit(4)),                     // MUL
  row('imul r/m',        0xf6, m, bwlq, digit(5)),                     // IMUL
  row('imul r, r/m',     0x0faf, rm, wlq),
  row('imul r, r/m, i',  0x69, rmi, wlq, shortImm),
  row('div r/m',         0xf6, m, bwlq, digit(6)),                     // DIV
  row('idiv r/m',        0xf6, m, bwlq, digit(7)),                     // IDIV
  row('adcx r, r/m',     0x66_0f38f6, rm, lq),                         // ADCX
  row('adox r, r/m',     0xf3_0f38f6, rm, lq),                         // ADOX
  row('cbw',             0x66_98, zo),                                 // CBW/CWDE/CDQE
  row('cwde',            0x98, zo),
  row('cdqe',            0x48_98, zo),
  row('cwd',             0x66_99, zo),                                 // CWD/CDQ/CQO
  row('cdq',             0x99, zo),
  row('cqo',             0x48_99, zo),
  row('crc32 r32, r/m',  0xf2_0f38f0, rm, [8, 16, 32]),                // CRC32
  row('crc32 r64, r/m',  0xf2_0f38f0, rm, [8, 64], w1),
];

// biome-ignore format: a table
const bitRows = [
  ...shift('rol', 0),                                                  // RCL/RCR/ROL/ROR
  ...shift('ror', 1),
  ...shift('rcl', 2),
  ...shift('rcr', 3),
  ...shift('shl', 4),                                                  // SAL/SAR/SHL/SHR
  ...shift('shr', 5),
  ...shift('sar', 7),
  row('shld r/m, r, u8', 0x0fa4, mri, wlq),                            // SHLD
  row('shld r/m, r, cl', 0x0fa5, mr, wlq),
  row('shrd r/m, r, u8', 0x0fac, mri, wlq),                            // SHRD
  row('shrd r/m, r, cl', 0x0fad, mr, wlq),
  ...bitTest('bt', 0x0fa3, 4),                                         // BT
  ...bitTest('bts', 0x0fab, 5),                                        // BTS
  ...bitTest('btr', 0x0fb3, 6),                                        // BTR
  ...bitTest('btc', 0x0fbb, 7),                                        // BTC
  row('bsf r, r/m',      0x0fbc, rm, wlq),                             // BSF
  row('bsr r, r/m',      0x0fbd, rm, wlq),                             // BSR
  row('popcnt r, r/m',   0xf3_0fb8, rm, wlq),                          // POPCNT
  row('tzcnt r, r/m',    0xf3_0fbc, rm, wlq),                          // TZCNT
  row('lzcnt r, r/m',    0xf3_0fbd, rm, wlq),                          // LZCNT
  // BMI1 and BMI2, encoded with VEX.
  row('andn r, r, r/m',  0x0f38f2, rvm, lq),                           // ANDN
  row('blsr r, r/m',     0x0f38f3, vm, lq, digit(1)),                  // BLSR
  row('blsmsk r, r/m',   0x0f38f3, vm, lq, digit(2)),                  // BLSMSK
  row('blsi r, r/m',     0x0f38f3, vm, lq, digit(3)),                  // BLSI
  row('bextr r, r/m, r', 0x0f38f7, rmv, lq),                           // BEXTR
  row('bzhi r, r/m, r',  0x0f38f5, rmv, lq),                           // BZHI
  row('pext r, r, r/m',  0xf3_0f38f5, rvm, lq),                        // PEXT
  row('pdep r, r, r/m',  0xf2_0f38f5, rvm, lq),                        // PDEP
  row('mulx r, r, r/m',  0xf2_0f38f6, rvm, lq),                        // MULX
  row('shlx r, r/m, r',  0x66_0f38f7, rmv, lq),                        // SARX/SHLX/SHRX
  row('sarx r, r/m, r',  0xf3_0f38f7, rmv, lq),
  row('shrx r, r/m, r',  0xf2_0f38f7, rmv, lq),
];

// biome-ignore format: a table
const lockedRows = [
  ...lockedArithmetic('add', 0),
  ...lockedArithmetic('or', 1),
  ...lockedArithmetic('adc', 2),
  ...lockedArithmetic('sbb', 3),
  ...lockedArithmetic('and', 4),
  ...lockedArithmetic('sub', 5),
  ...lockedArithmetic('xor', 6),
  row('lock inc m',        0xfe, m, bwlq, digit(0) | lock),
  row('lock dec m',        0xfe, m, bwlq, digit(1) | lock),
  row('lock not m',        0xf6, m, bwlq, digit(2) | lock),
  row('lock neg m',        0xf6, m, bwlq, digit(3) | lock),
  row('lock bts m, r',     0x0fab, mr, wlq, lock),
  row('lock btr m, r',     0x0fb3, mr, wlq, lock),
  row('lock btc m, r',     0x0fbb, mr, wlq, lock),
  row('lock bts m, u8',    0x0fba, mi, wlq, digit(5) | lock),
  row('lock btr m, u8',    0x0fba, mi, wlq, digit(6) | lock),
  row('lock btc m, u8',    0x0fba, mi, wlq, digit(7) | lock),
  row('lock xadd m, r',    0x0fc0, mr, bwlq, lock),
  row('lock cmpxchg m, r', 0x0fb0, mr, bwlq, lock),
  row('lock cmpxchg8b m64',   0x0fc7, m, [0], digit(1) | lock),        // CMPXCHG8B/CMPXCHG16B
  row('lock cmpxchg16b m128', 0x0fc7, m, [0], digit(1) | lock | w1),
  row('cmpxchg8b m64',     0x0fc7, m, [0], digit(1)),
  row('cmpxchg16b m128',   0x0fc7, m, [0], digit(1) | w1),
];

// biome-ignore format: a table
const controlRows = [
  row('jmp rel8',   0xeb, d8),                                         // JMP
  row('jmp rel32',  0xe9, d32),
  row('jmp r64/m64', 0xff, m, [0], digit(4)),
  ...rows(conditional('j', 0x70), 'rel8', d8),                         // Jcc
  ...rows(conditional('j', 0x0f80), 'rel32', d32),
  row('jrcxz rel8', 0xe3, d8),
  row('call rel32', 0xe8, d32),                                        // CALL
  row('call r64/m64', 0xff, m, [0], digit(2)),
  row('ret',        0xc3, zo),                                         // RET
  row('ret u16',    0xc2, i),
  row('leave',      0xc9, zo),                                         // LEAVE
  row('int3',       0xcc, zo),                                         // INT n/INTO/INT3/INT1
  row('ud2',        0x0f0b, zo),                                       // UD
  row('nop',        0x90, zo),                                         // NOP
  row('nop r/m',    0x0f1f, m, wlq, digit(0)),
  row('endbr64',    0xf30f1efa, zo),                                   // ENDBR64
  row('pause',      0xf390, zo),                                       // PAUSE
  row('cpuid',      0x0fa2, zo),                                       // CPUID
  row('rdtsc',      0x0f31, zo),                                       // RDTSC
  row('rdtscp',     0x0f01f9, zo),                                     // RDTSCP
  row('xgetbv',     0x0f01d0, zo),                                     // XGETBV
  row('syscall',    0x0f05, zo),                                       // SYSCALL
  row('cld',        0xfc, zo),                                         // CLD
  row('std',        0xfd, zo),                                         // STD
  row('clc',        0xf8, zo),                                         // CLC
  row('stc',        0xf9, zo),                                         // STC
  row('cmc',        0xf5, zo),                                         // CMC
  row('sahf',       0x9e, zo),                                         // SAHF
  row('lahf',       0x9f, zo),                                         // LAHF
  row('pushfq',     0x9c, zo),                                         // PUSHF/PUSHFD/PUSHFQ
  row('popfq',      0x9d, zo),                                         // POPF/POPFD/POPFQ
  row('rdrand r',   0x0fc7, m, wlq, digit(6)),                         // RDRAND
  row('rdseed r',   0x0fc7, m, wlq, digit(7)),                         // RDSEED
  row('rdfsbase r', 0xf3_0fae, m, lq, digit(0)),                       // RDFSBASE/RDGSBASE
  row('rdgsbase r', 0xf3_0fae, m, lq, digit(1)),
  row('wrfsbase r', 0xf3_0fae, m, lq, digit(2)),                       // WRFSBASE/WRGSBASE
  row('wrgsbase r', 0xf3_0fae, m, lq, digit(3)),
];

// biome-ignore format: a table
const stringAndStateRows = [
  row('rep movsb',  0xf3a4, zo),                                       // REP, MOVS, STOS
  row('rep movsw',  0xf366a5, zo),
  row('rep movsd',  0xf3a5, zo),
  row('rep movsq',  0xf348a5, zo),
  row('rep stosb',  0xf3aa, zo),
  row('rep stosw',  0xf366ab, zo),
  row('rep stosd',  0xf3ab, zo),
  row('rep stosq',  0xf348ab, zo),
  row('ldmxcsr m32', 0x0fae, m, [0], digit(2)),                        // LDMXCSR
  row('stmxcsr m32', 0x0fae, m, [0], digit(3)),                        // STMXCSR
  row('fldcw m16',  0xd9, m, [0], digit(5)),                           // FLDCW
  row('fnstcw m16', 0xd9, m, [0], digit(7)),                           // FSTCW/FNSTCW
  row('fninit',     0xdbe3, zo),                                       // FINIT/FNINIT
  row('fld m32',    0xd9, m, [0], digit(0)),                           // FLD
  row('fld m64',    0xdd, m, [0], digit(0)),
  row('fstp m32',   0xd9, m, [0], digit(3)),                           // FST/FSTP
  row('fstp m64',   0xdd, m, [0], digit(3)),
  row('fxsave mem',    0x0fae, m, [0], digit(0)),                      // FXSAVE
  row('fxsave64 mem',  0x0fae, m, [0], digit(0) | w1),
  row('fxrstor mem',   0x0fae, m, [0], digit(1)),                      // FXRSTOR
  row('fxrstor64 mem', 0x0fae, m, [0], digit(1) | w1),
  row('prefetcht0 m8',  0x0f18, m, [0], digit(1)),                     // PREFETCHh
  row('prefetcht1 m8',  0x0f18, m, [0], digit(2)),
  row('prefetcht2 m8',  0x0f18, m, [0], digit(3)),
  row('prefetchnta m8', 0x0f18, m, [0], digit(0)),
  row('prefetchw m8',   0x0f0d, m, [0], digit(1)),                     // PREFETCHW
  row('clflush m8',     0x0fae, m, [0], digit(7)),                     // CLFLUSH
  row('lfence',     0x0faee8, zo),                                     // LFENCE
  row('mfence',     0x0faef0, zo),                                     // MFENCE
  row('sfence',     0x0faef8, zo),                                     // SFENCE
];

export const integerRows = [
  ...moves,
  ...arithmeticRows,
  ...bitRows,
  ...lockedRows,
  ...controlRows,
  ...stringAndStateRows,
];
