// The record stream: dumps read back, validation, and branches at both edges of every range.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BranchClass } from '../../src/link/code.ts';
import { arm64Text, checkArm64Operands } from '../../src/target/arm64/dump.ts';
import { arm64Stream } from '../../src/target/arm64/encode.ts';
import { Arm, armKinds } from '../../src/target/arm64/kinds.ts';
import { dumpStream, parseDump, type RecordText } from '../../src/target/dump.ts';
import { OpcodeHistogram } from '../../src/target/histogram.ts';
import { JitInst, Kind, Reg, vectorReg, x64Base } from '../../src/target/jitinst.ts';
import { encodeStream, type StreamTarget } from '../../src/target/stream.ts';
import { validateStream } from '../../src/target/validate.ts';
import { checkX64Operands, x64Text } from '../../src/target/x64/dump.ts';
import { x64Stream } from '../../src/target/x64/encode.ts';
import { x64Form, x64FormCount, x64FormInfo } from '../../src/target/x64/instructions.ts';

function record(kind: number, fields: Partial<JitInst> = {}): JitInst {
  return Object.assign(new JitInst(kind, 1, -1, -1, -1, 0), fields);
}

const inFunction = (...body: (JitInst | JitInst[])[]): JitInst[] =>
  [record(Kind.funcBegin, { cls: 0, symbol: 'f', imm: 16 }), body, record(Kind.funcEnd, { cls: 0 })].flat(2);

/** Fields that the text of an ARM64 kind does not show must not matter: only shown ones are set. */
function arm64Example(number: number, cls: number): JitInst {
  const { template } = armKinds[number]!;
  const inst = record(number, { cls });
  const reg = (part: string, general: number): number => {
    const prefix = new RegExp(`%([wxsefqpg]?)${part}`).exec(template)?.[1];
    if (prefix === undefined) return -1;
    const isVector = prefix === '' ? cls >= 2 : prefix === 's' || prefix === 'e' || prefix === 'f' || prefix === 'q';
    return isVector ? vectorReg(general) : general;
  };
  inst.rd = reg('d', 1);
  inst.rn = reg('n', 2);
  inst.rm = template.includes('%y') ? 3 : reg('m', 3);
  inst.ra = reg('a', 4);
  if (template.includes('%i')) inst.imm = number === Arm.FMOV_IMM ? 0 : template.includes('[') ? 16 : 1;
  if (template.includes('%j')) inst.imm2 = template.includes('lsl #%j') ? 16 : template.includes('#%i, #%j') ? 1 : 0;
  if (number >= Arm.NEON_ADD && number <= Arm.NEON_ADDP) {
    inst.imm2 = cls <= 3 ? cls : 2;
    if (!template.includes('%j')) inst.imm2 = 0;
    if (template.includes('[')) inst.imm = 1;
  }
  if (number === Arm.MOV_SP) inst.rd = Reg.sp;
  if (template.includes('%t')) inst.target = 7;
  if (template.includes('%c')) inst.cond = 11;
  if (template.includes('%$')) Object.assign(inst, { symbol: 'data', imm: 8 });
  return inst;
}

function x64Example(number: number): JitInst {
  const form = x64FormInfo(number);
  const inst = record(x64Base + number, { cls: 0 });
  const registers: number[] = [];
  for (const operand of form.operands) {
    if (operand.kind === 'gpr') registers.push(registers.length + 1);
    if (operand.kind === 'vec') registers.push(vectorReg(registers.length + 1));
    if (operand.kind === 'mem') Object.assign(inst, { rn: 3, rm: 5, shift: 2, imm: -16 });
    if (operand.kind === 'rel') inst.target = 7;
  }
  for (const operand of form.operands) {
    if (operand.kind === 'imm') form.hasMemory ? (inst.imm2 = 5) : (inst.imm = 5);
    if (operand.kind === 'wide') inst.imm = 0x1234_5678_9abc_def0n;
  }
  [inst.rd = -1, inst.ra = -1, inst.rc = -1] = registers;
  if (registers[3] !== undefined && !form.hasMemory) inst.rm = registers[3];
  return inst;
}

const commonExamples: JitInst[] = [
  record(Kind.dataStart, { cls: 0, symbol: 'text', imm: 8, imm2: 9 }),
  record(Kind.dataAscii, { cls: 0, bytes: Uint8Array.of(104, 34, 92, 0, 200) }),
  record(Kind.dataByte, { cls: 0, imm: 255 }),
  record(Kind.dataHalf, { cls: 0, imm: 65535 }),
  record(Kind.dataWord, { cls: 0, imm: 0xffff_ffff }),
  record(Kind.dataQuad, { cls: 0, imm: 0xffff_ffff_ffff_ffffn }),
  record(Kind.dataAlign, { cls: 0, imm: 16 }),
  record(Kind.dataZero, { cls: 0, imm: 3 }),
  record(Kind.dataSymref, { symbol: 'a name with "quotes"', imm: -8 }),
  record(Kind.dataSymref, { cls: 0, symbol: 'other', imm: 4 }),
  record(Kind.dataLabelref, { cls: 0, target: 7 }),
  record(Kind.dataEnd, { cls: 0 }),
  record(Kind.funcBegin, { cls: 0, symbol: 'f', imm: 32, imm2: 1, bytes: new TextEncoder().encode('.text.hot\0ax') }),
  record(Kind.dbgloc, { cls: 0, imm: 3, imm2: 1, symbol: 'a.bas' }),
  record(Kind.comment, { cls: 0, symbol: 'frame 32' }),
  record(Kind.label, { cls: 0, target: 7 }),
  record(Kind.nop, { cls: 0 }),
  record(Kind.align, { cls: 0, imm: 16 }),
  record(Kind.callExt, { cls: 0, symbol: 'puts' }),
  record(Kind.jumpExt, { cls: 0, symbol: 'exit' }),
  record(Kind.loadAddr, { rd: 3, symbol: 'text', imm: 4 }),
  record(Kind.loadTls, { rd: 3, symbol: 'perThread' }),
  record(Kind.funcEnd, { cls: 0 }),
];

function roundTrips(insts: readonly JitInst[], text: RecordText): void {
  const dump = dumpStream(insts, text);
  const read = parseDump(dump, text);
  assert.equal(read.length, insts.length);
  insts.forEach((inst, index) => {
    assert.deepEqual({ ...read[index] }, { ...inst }, dump.split('\n')[index]);
  });
}

test('every ARM64 kind in every class is dumped and read back', () => {
  const examples = armKinds.flatMap((kind, number) =>
    kind ? [...kind.classes].map((letter) => arm64Example(number, 'wlsdv'.indexOf(letter))) : [],
  );
  assert.ok(examples.length > 250);
  roundTrips(examples, arm64Text);
});

test('every ARM64 kind encodes, and its registers pass the check', () => {
  const without: string[] = [];
  armKinds.forEach((kind, number) => {
    if (!kind) return;
    for (const letter of kind.classes) {
      const inst = arm64Example(number, 'wlsdv'.indexOf(letter));
      assert.equal(checkArm64Operands(inst), null);
      const module = encodeStream(inFunction(record(Kind.label, { target: 7 }), inst), arm64Stream());
      if (!module.isSound) without.push(`${number}.${letter}: ${module.diagnostics[0]!.message}`);
    }
  });
  assert.deepEqual(without, []);
});

test('every x86-64 form is dumped and read back', () => {
  const forms = Array.from({ length: x64FormCount }, (_, number) => number).filter((number) => {
    const { operands, hasMemory } = x64FormInfo(number);
    const registers = operands.filter((operand) => operand.kind === 'gpr' || operand.kind === 'vec').length;
    return registers < 4 || !hasMemory;
  });
  roundTrips(forms.map(x64Example), x64Text);
});

test('shared kinds are dumped and read back on both targets', () => {
  roundTrips(commonExamples, x64Text);
  roundTrips(commonExamples, arm64Text);
});

test('a dump encodes to the same module', () => {
  for (const [text, target] of [
    [x64Text, x64Stream],
    [arm64Text, arm64Stream],
  ] as const) {
    const first = encodeStream(commonExamples, target());
    const second = encodeStream(parseDump(dumpStream(commonExamples, text), text), target());
    assert.deepEqual(first.diagnostics, []);
    assert.deepEqual(second.code.toBytes(), first.code.toBytes());
    assert.deepEqual(second.data.toBytes(), first.data.toBytes());
    assert.deepEqual([...second.symbols.values()], [...first.symbols.values()]);
  }
});

test('a dump that cannot be read names the line', () => {
  assert.throws(() => parseDump('ADD_RRR.l x0, x1, x2\nADD_RRR.l x0, x1', arm64Text), /line 2: operands of ADD_RRR/);
  assert.throws(() => parseDump('ADD_RRR.l x0, x1, y2', arm64Text), /y2 is no register/);
  assert.throws(() => parseDump('FROB x0', arm64Text), /line 1: FROB is no kind/);
  assert.throws(() => parseDump('add:r64,r64 rax', x64Text), /has 2 operands/);
});

test('validation finds what is out of place', () => {
  const messages = (insts: JitInst[]): string[] => validateStream(insts, checkX64Operands).map((one) => one.message);
  const ret = record(x64Base + x64Form('ret'));
  const jump = record(x64Base + x64Form('jmp rel8'), { target: 9 });
  assert.deepEqual(messages(inFunction(ret)), []);
  assert.deepEqual(messages([ret]), ['an instruction outside of a function']);
  assert.deepEqual(messages(inFunction(jump)), ['label .L9 is not defined']);
  const label = record(Kind.label, { target: 9 });
  assert.deepEqual(messages(inFunction(label, label, jump)), ['label .L9 is defined twice']);
  assert.deepEqual(messages([...inFunction(ret), ...inFunction(ret)]), ['symbol f is defined twice']);
  assert.deepEqual(messages(inFunction(ret).slice(0, 2)), ['the last function has no end']);
  assert.deepEqual(messages([record(Kind.dataByte)]), ['a data directive outside of a data object']);
  const add = record(x64Base + x64Form('add r64, r64'), { rd: 1, ra: vectorReg(2) });
  assert.deepEqual(messages(inFunction(add)), ['operand 2 of add r64, r64 cannot be register -102']);
  assert.deepEqual(messages(inFunction(record(Kind.callExt))), ['refers to no symbol']);
  const wrong = record(Arm.FADD_RRR, { cls: 3, rd: vectorReg(1), rn: 2, rm: vectorReg(3) });
  assert.equal(checkArm64Operands(wrong), 'operand rn of FADD_RRR cannot be register 2');
  assert.equal(checkArm64Operands(record(Arm.FADD_RRR, { cls: 1 })), 'FADD_RRR has no class l');
});

test('an operand that cannot be encoded is an error that names the record', () => {
  const bad = inFunction(record(Arm.LDR_RI, { rd: 1, rn: 2, imm: 1 << 20 }));
  const module = encodeStream(bad, arm64Stream());
  assert.equal(module.isSound, false);
  assert.match(module.diagnostics[0]!.message, /LDR_RI.*cannot be encoded/);
  assert.equal(module.diagnostics[0]!.instIndex, 1);
  const noRegister = encodeStream(
    inFunction(record(x64Base + x64Form('add r64, r64'), { rd: 1, ra: 99 })),
    x64Stream(),
  );
  assert.equal(noRegister.isSound, false);
  const unknown = encodeStream(inFunction(record(13)), x64Stream());
  assert.match(unknown.diagnostics[0]!.message, /record kind 13 is unknown/);
});

// Branches. `fill` makes a stretch of code of exactly so many units.

const one = record(x64Base + x64Form('cld'));
const conditional = record(x64Base + x64Form('jne rel8'), { target: 1 });
const unconditional = record(x64Base + x64Form('jmp rel8'), { target: 1 });
const target1 = record(Kind.label, { target: 1 });
const repeated = (inst: JitInst, count: number): JitInst[] => new Array<JitInst>(count).fill(inst);

/** The distance that is encoded at the only fixup, and its class. */
function encoded(insts: JitInst[], target: StreamTarget): { cls: number; distance: number; size: number } {
  const module = encodeStream(inFunction(insts), target);
  assert.deepEqual(module.diagnostics, []);
  assert.equal(module.fixups.length, 1);
  const { codeOffset, branchClass } = module.fixups[0]!;
  const bytes = new DataView(module.code.toBytes().buffer);
  let distance: number;
  if (branchClass === BranchClass.rel8) distance = bytes.getInt8(codeOffset);
  else if (branchClass === BranchClass.rel32) distance = bytes.getInt32(codeOffset, true);
  else {
    const word = bytes.getInt32(codeOffset, true);
    if (branchClass === BranchClass.imm26) distance = (word << 6) >> 6;
    else if (branchClass === BranchClass.imm19) distance = (word << 8) >> 13;
    else distance = (word << 13) >> 18;
  }
  return { cls: branchClass, distance, size: module.code.length };
}

test('x86-64 branches are short up to both edges of rel8', () => {
  const forward = (branch: JitInst, bytes: number) => encoded([branch, ...repeated(one, bytes), target1], x64Stream());
  const backward = (branch: JitInst, bytes: number) => encoded([target1, ...repeated(one, bytes), branch], x64Stream());
  for (const branch of [conditional, unconditional]) {
    assert.deepEqual(forward(branch, 127), { cls: BranchClass.rel8, distance: 127, size: 129 });
    assert.deepEqual(forward(branch, 0), { cls: BranchClass.rel8, distance: 0, size: 2 });
    assert.deepEqual(backward(branch, 126), { cls: BranchClass.rel8, distance: -128, size: 128 });
    assert.equal(forward(branch, 128).cls, BranchClass.rel32);
    assert.equal(forward(branch, 128).distance, 128);
    assert.equal(backward(branch, 127).cls, BranchClass.rel32);
  }
  assert.equal(backward(conditional, 127).distance, -133);
  assert.equal(backward(unconditional, 127).distance, -132);
});

test('a branch that grows pushes another out of reach', () => {
  const toSecond = record(x64Base + x64Form('je rel8'), { target: 2 });
  const insts = [
    conditional,
    toSecond,
    ...repeated(one, 125),
    target1,
    ...repeated(one, 10),
    record(Kind.label, { target: 2 }),
  ];
  const module = encodeStream(inFunction(...insts), x64Stream());
  assert.deepEqual(
    module.fixups.map((fixup) => fixup.branchClass),
    [BranchClass.rel32, BranchClass.rel32],
  );
  assert.equal(module.labels.get(1), 12 + 125);
});

test('padding is computed again when code grows', () => {
  const align = record(Kind.align, { imm: 16 });
  const label = record(Kind.label, { target: 3 });
  const insts = [unconditional, align, label, ...repeated(one, 200), target1, record(Kind.dbgloc, { imm: 5 }), one];
  const module = encodeStream(inFunction(...insts), x64Stream());
  assert.equal(module.labels.get(3), 16);
  assert.equal(module.labels.get(1), 216);
  assert.equal(module.sourceMap[0]!.codeOffset, 216);
});

test('what follows padding that is empty at first follows it for ever', () => {
  const align = record(Kind.align, { imm: 16 });
  const label = record(Kind.label, { target: 3 });
  const insts = [repeated(one, 14), unconditional, align, label, repeated(one, 200), target1].flat();
  const module = encodeStream(inFunction(...insts), x64Stream());
  assert.equal(module.labels.get(3), 32);
  assert.equal(module.labels.get(1), 232);
});

const word = record(Arm.MOV_RR, { rd: 0, rn: 1 });
const forwardWords = (branch: JitInst, words: number) =>
  encoded([branch, ...repeated(word, words - 1), target1], arm64Stream());
const backwardWords = (branch: JitInst, words: number) =>
  encoded([target1, ...repeated(word, words), branch], arm64Stream());

test('ARM64 tests of a bit reach to both edges of imm14, and beyond by an inverted branch', () => {
  const tbz = record(Arm.TBZ, { rd: 0, imm2: 33, target: 1 });
  assert.deepEqual(forwardWords(tbz, 8191), { cls: BranchClass.imm14, distance: 8191, size: 8191 * 4 });
  assert.deepEqual(backwardWords(tbz, 8192).distance, -8192);
  assert.equal(backwardWords(tbz, 8192).cls, BranchClass.imm14);
  assert.deepEqual(forwardWords(tbz, 8192), { cls: BranchClass.imm26, distance: 8192, size: 8193 * 4 });
  assert.deepEqual(backwardWords(tbz, 8193).distance, -8194);
});

test('ARM64 conditional branches reach to both edges of imm19, and beyond by an inverted branch', () => {
  for (const branch of [
    record(Arm.B_COND, { cond: 11, target: 1 }),
    record(Arm.CBZ, { rd: 3, target: 1 }),
    record(Arm.CBNZ, { cls: 0, rd: 3, target: 1 }),
  ]) {
    assert.deepEqual(forwardWords(branch, 262143).cls, BranchClass.imm19);
    assert.equal(forwardWords(branch, 262143).distance, 262143);
    assert.equal(backwardWords(branch, 262144).distance, -262144);
    assert.deepEqual(forwardWords(branch, 262144), { cls: BranchClass.imm26, distance: 262144, size: 262145 * 4 });
    assert.equal(backwardWords(branch, 262145).cls, BranchClass.imm26);
  }
});

test('the inverted branch skips exactly the long one', () => {
  const expected: [JitInst, number][] = [
    [record(Arm.B_COND, { cond: 11, target: 1 }), 0x5400004a], // b.lt becomes b.ge #8
    [record(Arm.CBZ, { rd: 3, target: 1 }), 0xb5000043], // cbnz x3, #8
    [record(Arm.CBNZ, { cls: 0, rd: 3, target: 1 }), 0x34000043], // cbz w3, #8
  ];
  for (const [branch, inverted] of expected) {
    const module = encodeStream(inFunction(branch, repeated(word, 262143), target1), arm64Stream());
    assert.equal(module.code.read32(0), inverted);
    assert.equal(module.code.read32(4) >>> 26, 0b000101);
  }
});

test('an unconditional ARM64 branch out of reach is an error', () => {
  const far = record(Kind.align, { imm: 2 ** 27 });
  const module = encodeStream(inFunction(record(Arm.B, { target: 1 }), far, target1), arm64Stream());
  assert.equal(module.labels.get(1), 2 ** 27);
  assert.match(module.diagnostics[0]!.message, /label .L1 is out of reach/);
  assert.equal(module.fixups[0]!.isResolved, false);
});

test('branches between functions are resolved at the end', () => {
  const insts = [
    ...inFunction(record(x64Base + x64Form('jmp rel8'), { target: 5 })),
    record(Kind.funcBegin, { symbol: 'g', imm: 0 }),
    record(Kind.label, { target: 5 }),
    one,
    record(Kind.funcEnd),
  ];
  const module = encodeStream(insts, x64Stream());
  assert.deepEqual(module.diagnostics, []);
  assert.equal(module.code.read32(1), module.symbols.get('g')!.offset - 5);
});

test('the first sample of the pipeline report encodes to its words', () => {
  const sample = `
    DATA_START $hello_str align=1
    DATA_ASCII "hello" (5)
    DATA_BYTE 0x00
    DATA_END
    FUNC_BEGIN $main frame=16
    HINT.l #34
    STP_PRE.l x29, x30, [sp, #-16]!
    MOV_SP.l x29, sp
    LOAD_ADDR x0, $hello_str
    LDR_RI.l x0, [x0, #0]
    CALL_EXT $basic_print_string_desc
    CALL_EXT $basic_print_newline
    MOVZ.w w0, #0, lsl #0
    LDP_POST.l x29, x30, [sp], #16
    RET.l
    FUNC_END`;
  const insts = parseDump(sample, arm64Text);
  assert.equal(insts.length, 16);
  assert.deepEqual(validateStream(insts, checkArm64Operands), []);
  const module = encodeStream(insts, arm64Stream());
  const words = Array.from({ length: module.code.length / 4 }, (_, i) => module.code.read32(4 * i));
  const expected = [
    0xd503245f, 0xa9bf7bfd, 0x910003fd, 0x90000000, 0x91000000, 0xf9400000, 0x94000000, 0x94000000, 0x52800000,
    0xa8c17bfd, 0xd65f03c0,
  ];
  assert.deepEqual(words, expected);
  assert.equal(module.data.length, 6);
  assert.deepEqual(
    module.extCalls.map((call) => [call.codeOffset, call.symbol]),
    [
      [0x18, 'basic_print_string_desc'],
      [0x1c, 'basic_print_newline'],
    ],
  );
});

test('the histogram counts instructions, most frequent first', () => {
  const histogram = new OpcodeHistogram();
  assert.equal(histogram.toString(), '(no instructions collected)');
  histogram.add(inFunction(word, word, word, record(Arm.ADD_RRR, { rd: 0, rn: 1, rm: 2 }), target1), arm64Text);
  assert.equal(
    histogram.toString(),
    [
      '---- JIT opcode histogram (4 instructions)',
      'MOV_RR                   3   75.0%  ##############################',
      'ADD_RRR                  1   25.0%  ##########',
    ].join('\n'),
  );
});
