// Records of the stream to A64 words. Each kind has a handler; most are a row of the instruction table with the
// record's registers. Kinds that mean more than one instruction (constants, additions of any size, addresses, sums of
// lanes) choose the shortest sequence here, with x16 (IP0) as scratch where the record's contract allows it.

import type { ByteBuffer } from '../../base/byte-buffer.ts';
import { bug } from '../../base/bug.ts';
import { BranchClass, RelocForm } from '../../link/code.ts';
import { type Imm, type JitInst, Kind, Reg } from '../jitinst.ts';
import type { BranchShape, StreamTarget, StreamWriter } from '../stream.ts';
import { addConstant, type Emit, loadImmediate32, loadImmediate64, reachingOffset } from './choices.ts';
import { logicalImmediate32, logicalImmediate64 } from './immediates.ts';
import { A64, encode, type Instruction, printArm64 } from './instructions.ts';
import { Arm, armKindNames } from './kinds.ts';
import { Extend, IP0, IP1, SystemRegister } from './registers.ts';

/** Rows in the forms that classes w l s d v choose; absent where a class makes no sense. */
type ByCls = readonly [w?: Instruction, l?: Instruction, s?: Instruction, d?: Instruction, v?: Instruction];
type Handler = (inst: JitInst, target: Arm64Stream) => boolean;

/** Hardware number of a record's register. SP and the zero register share number 31; the row tells which is meant. */
function hardware(reg: number): number {
  if (reg >= 0) return reg;
  if (reg <= -100) return -100 - reg;
  switch (reg) {
    case Reg.sp:
    case Reg.zero:
      return 31;
    case Reg.fp:
      return 29;
    case Reg.lr:
      return 30;
    case Reg.ip0:
      return IP0;
    case Reg.ip1:
      return IP1;
    default:
      return reg; // none: the encoder says that there is no such register
  }
}

const lowHalf = (imm: Imm): number => (typeof imm === 'number' ? imm >>> 0 : Number(BigInt.asUintN(32, imm)));
const highHalf = (imm: Imm): number =>
  typeof imm === 'number' ? Math.floor(imm / 2 ** 32) >>> 0 : Number(BigInt.asUintN(32, imm >> 32n));

const wx = (row: { readonly w: Instruction; readonly x: Instruction }): ByCls => [row.w, row.x];
const sd = (row: { readonly s: Instruction; readonly d: Instruction }): ByCls => [undefined, undefined, row.s, row.d];
const only = (instruction: Instruction): ByCls => [instruction, instruction];
const memory = (
  general: { readonly w: Instruction; readonly x: Instruction },
  floating: { readonly s: Instruction; readonly d: Instruction; readonly q: Instruction },
): ByCls => [general.w, general.x, floating.s, floating.d, floating.q];

const rdn =
  (rows: ByCls): Handler =>
  (inst, to) =>
    to.put(rows[inst.cls], inst.rd, inst.rn);
const rdnm =
  (rows: ByCls): Handler =>
  (inst, to) =>
    to.put(rows[inst.cls], inst.rd, inst.rn, inst.rm);
const rdnma =
  (rows: ByCls): Handler =>
  (inst, to) =>
    to.put(rows[inst.cls], inst.rd, inst.rn, inst.rm, inst.ra);
const rnm =
  (rows: ByCls): Handler =>
  (inst, to) =>
    to.put(rows[inst.cls], inst.rn, inst.rm);
/** Register, register, immediate. */
const rdni =
  (rows: ByCls): Handler =>
  (inst, to) =>
    to.raw(rows[inst.cls], hardware(inst.rd), hardware(inst.rn), Number(inst.imm), 0);
/** Bit fields: lsb in imm, width in imm2. */
const field =
  (rows: ByCls): Handler =>
  (inst, to) =>
    to.raw(rows[inst.cls], hardware(inst.rd), hardware(inst.rn), Number(inst.imm), inst.imm2);
/** A shifted second operand. */
const shifted =
  (rows: ByCls): Handler =>
  (inst, to) =>
    to.raw(rows[inst.cls], hardware(inst.rd), hardware(inst.rn), hardware(inst.rm), inst.shift, inst.imm2);
const conditional =
  (rows: ByCls): Handler =>
  (inst, to) =>
    to.raw(rows[inst.cls], hardware(inst.rd), hardware(inst.rn), hardware(inst.rm), inst.cond);

/** Load or store at [rn + imm], scaled or unscaled. */
const offset =
  (rows: ByCls): Handler =>
  (inst, to) => {
    const row = rows[inst.cls];
    if (!row) return false;
    const reaching = reachingOffset(row, Number(inst.imm));
    return reaching !== null && to.raw(reaching, hardware(inst.rd), hardware(inst.rn), Number(inst.imm), 0);
  };

const indexExtends = [Extend.uxtx, Extend.uxtw, Extend.sxtw, Extend.sxtx];

/** Load or store at [rn + rm << imm2]. */
const indexed =
  (rows: ByCls): Handler =>
  ({ cls, rd, rn, rm, shift, imm2 }, to) =>
    to.raw(rows[cls], hardware(rd), hardware(rn), hardware(rm), indexExtends[shift]!, imm2);

const writeback =
  (rows: ByCls): Handler =>
  (inst, to) =>
    to.raw(rows[inst.cls], hardware(inst.rd), hardware(inst.rn), Number(inst.imm), 0);
const pair =
  (rows: ByCls): Handler =>
  (inst, to) =>
    to.raw(rows[inst.cls], hardware(inst.rd), hardware(inst.rm), hardware(inst.rn), Number(inst.imm));

/** A load or store whose offset is the low part of a symbol's address; the page is a record of its own. */
const lowPart =
  (rows: ByCls, size = 0): Handler =>
  (inst, to) => {
    const bytes = size > 0 ? size : accessSize[inst.cls]!;
    to.writer.address(to.writer.out.length, inst.symbol, BigInt(inst.imm), RelocForm.loadLo12, bytes);
    return to.put(rows[inst.cls], inst.rd, inst.rn);
  };
const accessSize = [4, 8, 4, 8, 16];

/** Rows by arrangement number: 4S 2D integers, 4S 2D floats, 8H, 16B. */
type ByArrangement = readonly (Instruction | null)[];
const lanes = (
  integer: Partial<Record<'16b' | '8h' | '4s' | '2d', Instruction>>,
  floating: Partial<Record<'4s' | '2d', Instruction>> = {},
): ByArrangement => [
  integer['4s'] ?? null,
  integer['2d'] ?? null,
  floating['4s'] ?? null,
  floating['2d'] ?? null,
  integer['8h'] ?? null,
  integer['16b'] ?? null,
];
const vector2 =
  (rows: ByArrangement): Handler =>
  (inst, to) =>
    to.put(rows[inst.imm2] ?? undefined, inst.rd, inst.rn);
const vector3 =
  (rows: ByArrangement): Handler =>
  (inst, to) =>
    to.put(rows[inst.imm2] ?? undefined, inst.rd, inst.rn, inst.rm);

/** ADD and SUB of any constant: one instruction, or the constant in IP0. `sign` −1 subtracts. */
const addImmediate =
  (sign: 1 | -1): Handler =>
  (inst, to) => {
    const { cls, rd, rn } = inst;
    const is64 = cls === 1;
    if (cls > 1) return false;
    const value = to.constant(inst.imm, is64);
    const [d, n] = [hardware(rd), hardware(rn)];
    if (typeof value === 'number' && addConstant(d, n, sign === 1 ? value : 0 - value, { is64 }, to.emit)) return true;
    if (n === IP0 && d === IP0) return false;
    const scratch = n === IP0 ? IP1 : IP0;
    to.load(scratch, inst.imm, is64);
    const isStack = rd === Reg.sp || rn === Reg.sp;
    if (isStack) {
      const row = sign === 1 ? A64.addExtended : A64.subExtended;
      return to.raw(is64 ? row.x : row.w, d, n, scratch, is64 ? Extend.uxtx : Extend.uxtw, 0);
    }
    const row = sign === 1 ? A64.add : A64.sub;
    return to.raw(is64 ? row.x : row.w, d, n, scratch, 0, 0);
  };

/** CMP or CMN with any constant. */
const compareImmediate =
  (isNegated: boolean): Handler =>
  (inst, to) => {
    const { cls, rn } = inst;
    const is64 = cls === 1;
    if (cls > 1) return false;
    const value = to.constant(inst.imm, is64);
    const n = hardware(rn);
    if (typeof value === 'number') {
      const magnitude = Math.abs(value);
      const isCmn = value < 0 !== isNegated && value !== 0;
      // Comparing with a constant and adding its negation set the same flags, except for zero.
      const row = value === 0 ? (isNegated ? A64.cmnImm : A64.cmpImm) : isCmn ? A64.cmnImm : A64.cmpImm;
      const form = is64 ? row.x : row.w;
      if (magnitude <= 4095) return to.raw(form, n, magnitude, 0, 0);
      if (magnitude % 4096 === 0 && magnitude <= 4095 * 4096) return to.raw(form, n, magnitude / 4096, 12, 0);
    }
    if (n === IP0) return false;
    to.load(IP0, inst.imm, is64);
    const row = isNegated ? A64.cmn : A64.cmp;
    return to.raw(is64 ? row.x : row.w, n, IP0, 0, 0);
  };

/** AND, ORR, EOR with any constant: a logical immediate, or the constant in IP0. */
const logicalImmediate =
  (
    immediate: { readonly w: Instruction; readonly x: Instruction },
    register: { readonly w: Instruction; readonly x: Instruction },
  ): Handler =>
  (inst, to) => {
    const { cls } = inst;
    const [d, n] = [hardware(inst.rd), hardware(inst.rn)];
    const low = lowHalf(inst.imm);
    if (cls === 0) {
      if (logicalImmediate32(low | 0) >= 0) return to.raw(immediate.w, d, n, low, 0);
    } else if (cls === 1) {
      const high = highHalf(inst.imm);
      if (logicalImmediate64(low | 0, high | 0) >= 0) return to.raw(immediate.x, d, n, low, high);
    } else {
      return false;
    }
    if (n === IP0) return false;
    to.load(IP0, inst.imm, cls === 1);
    return to.raw(cls === 1 ? register.x : register.w, d, n, IP0, 0, 0);
  };

const testImmediate: Handler = (inst, to) => {
  const n = hardware(inst.rn);
  const low = lowHalf(inst.imm);
  if (inst.cls === 0 && logicalImmediate32(low | 0) >= 0) return to.raw(A64.tstImm.w, n, low, 0, 0);
  if (inst.cls === 1) {
    const high = highHalf(inst.imm);
    if (logicalImmediate64(low | 0, high | 0) >= 0) return to.raw(A64.tstImm.x, n, low, high, 0);
  }
  if (n === IP0 || inst.cls > 1) return false;
  to.load(IP0, inst.imm, inst.cls === 1);
  return to.raw(inst.cls === 1 ? A64.tst.x : A64.tst.w, n, IP0, 0, 0);
};

const moveWide =
  (rows: ByCls): Handler =>
  (inst, to) =>
    to.raw(rows[inst.cls], hardware(inst.rd), Number(inst.imm), inst.imm2, 0);

const scratchView = new DataView(new ArrayBuffer(8));

const floatConstant: Handler = (inst, to) => {
  const rd = hardware(inst.rd);
  const [low, high] = [lowHalf(inst.imm), highHalf(inst.imm)];
  if (low === 0 && (inst.cls === 2 || high === 0)) return to.raw(A64.moviD, rd, 0, 0, 0);
  scratchView.setUint32(0, inst.cls === 2 ? low : high);
  scratchView.setUint32(4, low);
  const value = inst.cls === 2 ? scratchView.getFloat32(0) : scratchView.getFloat64(0);
  return to.raw(inst.cls === 2 ? A64.fmovImm.s : A64.fmovImm.d, rd, value, 0, 0);
};

interface GeneralAndFp {
  readonly ws: Instruction;
  readonly wd: Instruction;
  readonly xs: Instruction;
  readonly xd: Instruction;
}
/** Conversions between the banks: class of the floating side in cls, a 64-bit general side in isFloat. */
const crossBank =
  (row: GeneralAndFp): Handler =>
  ({ cls, isFloat, rd, rn }, to) => {
    if (cls !== 2 && cls !== 3) return false;
    return to.put(isFloat ? (cls === 2 ? row.xs : row.xd) : cls === 2 ? row.ws : row.wd, rd, rn);
  };

const roundings = [A64.frintn, A64.frintp, A64.frintm, A64.frintz, A64.frinta, A64.frintx, A64.frinti];

const branchTo =
  (rows: ByCls, shape: BranchShape): Handler =>
  (inst, to) => {
    if (!to.raw(rows[inst.cls], hardware(inst.rd), 0, 0, 0)) return false;
    to.writer.branch(shape);
    return true;
  };

const word = { shortSize: 4, shortField: 0, longField: 4, shortOrigin: 0, longOrigin: 0, unit: 4 } as const;
/** An inverted branch over an unconditional one when the label is too far. */
const imm19: BranchShape = { ...word, shortClass: BranchClass.imm19, longSize: 8, longClass: BranchClass.imm26 };
const imm14: BranchShape = { ...word, shortClass: BranchClass.imm14, longSize: 8, longClass: BranchClass.imm26 };
const imm26: BranchShape = { ...word, shortClass: BranchClass.imm26, longSize: 0, longClass: BranchClass.imm26 };

/** Sum of the lanes into lane 0 (pairwise for floats: (0+1)+(2+3)). */
const sumOfLanes: Handler = ({ rd, rn, imm2 }, to) => {
  switch (imm2) {
    case 0:
      return to.put(A64.addv['4s'], rd, rn);
    case 1:
      return to.put(A64.addpScalar, rd, rn);
    case 2:
      return to.put(A64.faddpV['4s'], rd, rn, rn) && to.put(A64.faddpScalar['2s'], rd, rd);
    case 3:
      return to.put(A64.faddpScalar['2d'], rd, rn);
    case 4:
      return to.put(A64.addv['8h'], rd, rn);
    case 5:
      return to.put(A64.addv['16b'], rd, rn);
    default:
      return false;
  }
};

const duplicate: Handler = ({ rd, rn, imm2 }, to) => {
  const [d, n] = [hardware(rd), hardware(rn)];
  switch (imm2) {
    case 0:
      return to.raw(A64.dup['4s'], d, n, 0, 0);
    case 1:
      return to.raw(A64.dup['2d'], d, n, 0, 0);
    case 2:
      return to.raw(A64.dupElement['4s'], d, n, 0, 0);
    case 3:
      return to.raw(A64.dupElement['2d'], d, n, 0, 0);
    case 4:
      return to.raw(A64.dup['8h'], d, n, 0, 0);
    case 5:
      return to.raw(A64.dup['16b'], d, n, 0, 0);
    default:
      return false;
  }
};

const getLaneRows = [
  A64.umovW.s,
  A64.umovX.d,
  A64.dupElementScalar.s,
  A64.dupElementScalar.d,
  A64.smovW.h,
  A64.smovW.b,
];
const getLane: Handler = ({ rd, rn, imm, imm2 }, to) =>
  to.raw(getLaneRows[imm2], hardware(rd), hardware(rn), Number(imm), 0);

const setLane: Handler = ({ rd, rm, imm, imm2 }, to) => {
  const [d, m, lane] = [hardware(rd), hardware(rm), Number(imm)];
  switch (imm2) {
    case 0:
      return to.raw(A64.ins.s, d, lane, m, 0);
    case 1:
      return to.raw(A64.ins.d, d, lane, m, 0);
    case 2:
      return to.raw(A64.insElement.s, d, lane, m, 0);
    case 3:
      return to.raw(A64.insElement.d, d, lane, m, 0);
    case 4:
      return to.raw(A64.ins.h, d, lane, m, 0);
    case 5:
      return to.raw(A64.ins.b, d, lane, m, 0);
    default:
      return false;
  }
};

/** The three-register form, or the extended one where SP takes part: the shifted form has no SP. */
const addRegister =
  (plain: ByCls, extended: ByCls): Handler =>
  (inst, to) => {
    const { cls, rd, rn, rm } = inst;
    if (rd !== Reg.sp && rn !== Reg.sp) return to.put(plain[cls], rd, rn, rm);
    return to.raw(extended[cls], hardware(rd), hardware(rn), hardware(rm), cls === 1 ? Extend.uxtx : Extend.uxtw, 0);
  };

const extendedOperand =
  (rows: ByCls): Handler =>
  ({ cls, rd, rn, rm, shift, imm2 }, to) =>
    to.raw(rows[cls], hardware(rd), hardware(rn), hardware(rm), shift, imm2);

const compareFlags =
  (rows: ByCls, isImmediate: boolean): Handler =>
  ({ cls, rn, rm, imm, imm2, cond }, to) =>
    to.raw(rows[cls], hardware(rn), isImmediate ? Number(imm) : hardware(rm), imm2, cond);

const handlers: { readonly [kind: number]: Handler } = {
  [Arm.ADD_RRR]: addRegister(wx(A64.add), wx(A64.addExtended)),
  [Arm.SUB_RRR]: addRegister(wx(A64.sub), wx(A64.subExtended)),
  [Arm.MUL_RRR]: rdnm(wx(A64.mul)),
  [Arm.SDIV_RRR]: rdnm(wx(A64.sdiv)),
  [Arm.UDIV_RRR]: rdnm(wx(A64.udiv)),
  [Arm.AND_RRR]: rdnm(wx(A64.and)),
  [Arm.ORR_RRR]: rdnm(wx(A64.orr)),
  [Arm.EOR_RRR]: rdnm(wx(A64.eor)),
  [Arm.LSL_RRR]: rdnm(wx(A64.lsl)),
  [Arm.LSR_RRR]: rdnm(wx(A64.lsr)),
  [Arm.ASR_RRR]: rdnm(wx(A64.asr)),
  [Arm.ROR_RRR]: rdnm(wx(A64.ror)),
  [Arm.BIC_RRR]: rdnm(wx(A64.bic)),
  [Arm.ORN_RRR]: rdnm(wx(A64.orn)),
  [Arm.EON_RRR]: rdnm(wx(A64.eon)),
  [Arm.NEG_RR]: rdn(wx(A64.neg)),
  [Arm.MSUB_RRRR]: rdnma(wx(A64.msub)),
  [Arm.MADD_RRRR]: rdnma(wx(A64.madd)),
  [Arm.FMADD_RRRR]: rdnma(sd(A64.fmadd)),
  [Arm.FMSUB_RRRR]: rdnma(sd(A64.fmsub)),
  [Arm.FNMADD_RRRR]: rdnma(sd(A64.fnmadd)),
  [Arm.FNMSUB_RRRR]: rdnma(sd(A64.fnmsub)),
  [Arm.SMADDL]: rdnma(only(A64.smaddl)),
  [Arm.UMADDL]: rdnma(only(A64.umaddl)),
  [Arm.SMULH]: rdnm(only(A64.smulh)),
  [Arm.UMULH]: rdnm(only(A64.umulh)),
  [Arm.SMULL]: rdnm(only(A64.smull)),
  [Arm.UMULL]: rdnm(only(A64.umull)),
  [Arm.MNEG_RRRR]: rdnm(wx(A64.mneg)),

  [Arm.ADD_RRI]: addImmediate(1),
  [Arm.SUB_RRI]: addImmediate(-1),
  [Arm.AND_RRI]: logicalImmediate(A64.andImm, A64.and),
  [Arm.ORR_RRI]: logicalImmediate(A64.orrImm, A64.orr),
  [Arm.EOR_RRI]: logicalImmediate(A64.eorImm, A64.eor),
  [Arm.LSL_RRI]: rdni(wx(A64.lslImm)),
  [Arm.LSR_RRI]: rdni(wx(A64.lsrImm)),
  [Arm.ASR_RRI]: rdni(wx(A64.asrImm)),
  [Arm.ROR_RRI]: rdni(wx(A64.rorImm)),
  [Arm.UBFX]: field(wx(A64.ubfx)),
  [Arm.SBFX]: field(wx(A64.sbfx)),
  [Arm.BFI]: field(wx(A64.bfi)),
  [Arm.UBFIZ]: field(wx(A64.ubfiz)),
  [Arm.SBFIZ]: field(wx(A64.sbfiz)),
  [Arm.BFXIL]: field(wx(A64.bfxil)),
  [Arm.EXTR]: ({ cls, rd, rn, rm, imm }, to) =>
    to.raw(wx(A64.extr)[cls], hardware(rd), hardware(rn), hardware(rm), Number(imm)),

  [Arm.MOV_RR]: rdn(wx(A64.mov)),
  [Arm.MOVZ]: moveWide(wx(A64.movz)),
  [Arm.MOVK]: moveWide(wx(A64.movk)),
  [Arm.MOVN]: moveWide(wx(A64.movn)),
  [Arm.MOV_WIDE_IMM]: (inst, to) => {
    if (inst.cls > 1) return false;
    to.load(hardware(inst.rd), inst.imm, inst.cls === 1);
    return true;
  },
  [Arm.FMOV_IMM]: floatConstant,
  [Arm.MVN_RR]: rdn(wx(A64.mvn)),

  [Arm.FADD_RRR]: rdnm(sd(A64.fadd)),
  [Arm.FSUB_RRR]: rdnm(sd(A64.fsub)),
  [Arm.FMUL_RRR]: rdnm(sd(A64.fmul)),
  [Arm.FDIV_RRR]: rdnm(sd(A64.fdiv)),
  [Arm.FNEG_RR]: rdn(sd(A64.fneg)),
  [Arm.FMOV_RR]: (inst, to) =>
    inst.cls === 4 ? to.put(A64.movV['16b'], inst.rd, inst.rn) : to.put(sd(A64.fmov)[inst.cls], inst.rd, inst.rn),
  [Arm.FSQRT_RR]: rdn(sd(A64.fsqrt)),
  [Arm.FABS_RR]: rdn(sd(A64.fabs)),
  [Arm.FMIN_RRR]: rdnm(sd(A64.fmin)),
  [Arm.FMAX_RRR]: rdnm(sd(A64.fmax)),
  [Arm.FRINT_RR]: (inst, to) => {
    const row = roundings[inst.imm2];
    return row !== undefined && to.put(sd(row)[inst.cls], inst.rd, inst.rn);
  },
  [Arm.FNMUL_RRR]: rdnm(sd(A64.fnmul)),
  [Arm.FMINNM_RRR]: rdnm(sd(A64.fminnm)),
  [Arm.FMAXNM_RRR]: rdnm(sd(A64.fmaxnm)),

  [Arm.FCVT_SD]: ({ rd, rn }, to) => to.put(A64.fcvtStoD, rd, rn),
  [Arm.FCVT_DS]: ({ rd, rn }, to) => to.put(A64.fcvtDtoS, rd, rn),
  [Arm.FCVTZS]: crossBank(A64.fcvtzsGen),
  [Arm.FCVTZU]: crossBank(A64.fcvtzuGen),
  [Arm.SCVTF]: crossBank(A64.scvtfGen),
  [Arm.UCVTF]: crossBank(A64.ucvtfGen),
  [Arm.FMOV_GF]: rdn([A64.fmovToGeneral.ws, A64.fmovToGeneral.xd]),
  [Arm.FMOV_FG]: rdn([undefined, undefined, A64.fmovFromGeneral.ws, A64.fmovFromGeneral.xd]),

  [Arm.SXTB]: rdn(wx(A64.sxtb)),
  [Arm.UXTB]: rdn(only(A64.uxtb)),
  [Arm.SXTH]: rdn(wx(A64.sxth)),
  [Arm.UXTH]: rdn(only(A64.uxth)),
  [Arm.SXTW]: rdn(only(A64.sxtw)),
  [Arm.UXTW]: rdn(only(A64.mov.w)),
  [Arm.CLZ]: rdn(wx(A64.clz)),
  [Arm.RBIT]: rdn(wx(A64.rbit)),
  [Arm.REV]: rdn(wx(A64.rev)),

  [Arm.CMP_RR]: rnm(wx(A64.cmp)),
  [Arm.CMP_RI]: compareImmediate(false),
  [Arm.CMN_RR]: rnm(wx(A64.cmn)),
  [Arm.FCMP_RR]: rnm(sd(A64.fcmpe)),
  [Arm.TST_RR]: rnm(wx(A64.tst)),
  [Arm.CMN_RI]: compareImmediate(true),
  [Arm.TST_RI]: testImmediate,
  [Arm.FCMP_RZ]: ({ cls, rn }, to) => to.put(sd(A64.fcmpZero)[cls], rn),
  [Arm.FCMPQ_RR]: rnm(sd(A64.fcmp)),
  [Arm.CCMP_RR]: compareFlags(wx(A64.ccmp), false),
  [Arm.CCMP_RI]: compareFlags(wx(A64.ccmpImm), true),
  [Arm.CCMN_RI]: compareFlags(wx(A64.ccmnImm), true),
  [Arm.FCCMP_RR]: compareFlags(sd(A64.fccmp), false),

  [Arm.CSET]: ({ cls, rd, cond }, to) => to.raw(wx(A64.cset)[cls], hardware(rd), cond, 0, 0),
  [Arm.CSEL]: conditional(wx(A64.csel)),
  [Arm.FCSEL]: conditional(sd(A64.fcsel)),
  [Arm.CSINC]: conditional(wx(A64.csinc)),
  [Arm.CSINV]: conditional(wx(A64.csinv)),
  [Arm.CSNEG]: conditional(wx(A64.csneg)),
  [Arm.CSETM]: ({ cls, rd, cond }, to) => to.raw(wx(A64.csetm)[cls], hardware(rd), cond, 0, 0),

  [Arm.LDR_RI]: offset(memory(A64.ldr, A64.ldrF)),
  [Arm.LDRB_RI]: offset(only(A64.ldrb)),
  [Arm.LDRH_RI]: offset(only(A64.ldrh)),
  [Arm.LDRSB_RI]: offset(wx(A64.ldrsb)),
  [Arm.LDRSH_RI]: offset(wx(A64.ldrsh)),
  [Arm.LDRSW_RI]: offset(only(A64.ldrsw)),
  [Arm.STR_RI]: offset(memory(A64.str, A64.strF)),
  [Arm.STRB_RI]: offset(only(A64.strb)),
  [Arm.STRH_RI]: offset(only(A64.strh)),
  [Arm.LDR_LO12]: lowPart(memory(A64.ldr, A64.ldrF)),
  [Arm.STR_LO12]: lowPart(memory(A64.str, A64.strF)),
  [Arm.LDRB_LO12]: lowPart(only(A64.ldrb), 1),
  [Arm.LDRH_LO12]: lowPart(only(A64.ldrh), 2),
  [Arm.LDRSB_LO12]: lowPart(wx(A64.ldrsb), 1),
  [Arm.LDRSH_LO12]: lowPart(wx(A64.ldrsh), 2),
  [Arm.LDRSW_LO12]: lowPart(only(A64.ldrsw), 4),
  [Arm.STRB_LO12]: lowPart(only(A64.strb), 1),
  [Arm.STRH_LO12]: lowPart(only(A64.strh), 2),

  [Arm.LDR_RR]: indexed(memory(A64.ldrReg, A64.ldrFReg)),
  [Arm.STR_RR]: indexed(memory(A64.strReg, A64.strFReg)),
  [Arm.LDRB_RR]: indexed(only(A64.ldrbReg)),
  [Arm.LDRH_RR]: indexed(only(A64.ldrhReg)),
  [Arm.LDRSB_RR]: indexed(wx(A64.ldrsbReg)),
  [Arm.LDRSH_RR]: indexed(wx(A64.ldrshReg)),
  [Arm.LDRSW_RR]: indexed(only(A64.ldrswReg)),
  [Arm.STRB_RR]: indexed(only(A64.strbReg)),
  [Arm.STRH_RR]: indexed(only(A64.strhReg)),

  [Arm.LDP]: pair(memory(A64.ldp, A64.ldpF)),
  [Arm.STP]: pair(memory(A64.stp, A64.stpF)),
  [Arm.LDP_POST]: pair(memory(A64.ldpPost, A64.ldpFPost)),
  [Arm.STP_PRE]: pair(memory(A64.stpPre, A64.stpFPre)),
  [Arm.LDPSW]: pair(only(A64.ldpsw)),
  [Arm.LDP_PRE]: pair(memory(A64.ldpPre, A64.ldpFPre)),
  [Arm.STP_POST]: pair(memory(A64.stpPost, A64.stpFPost)),
  [Arm.LDR_POST]: writeback(memory(A64.ldrPost, A64.ldrFPost)),
  [Arm.LDR_PRE]: writeback(memory(A64.ldrPre, A64.ldrFPre)),
  [Arm.STR_POST]: writeback(memory(A64.strPost, A64.strFPost)),
  [Arm.STR_PRE]: writeback(memory(A64.strPre, A64.strFPre)),

  [Arm.B]: (_, to) => to.raw(A64.b, 0, 0, 0, 0) && to.branch(imm26),
  [Arm.BL]: (_, to) => to.raw(A64.bl, 0, 0, 0, 0) && to.branch(imm26),
  [Arm.B_COND]: ({ cond }, to) => to.raw(A64.bCond, cond, 0, 0, 0) && to.branch(imm19),
  [Arm.CBZ]: branchTo(wx(A64.cbz), imm19),
  [Arm.CBNZ]: branchTo(wx(A64.cbnz), imm19),
  [Arm.TBZ]: ({ rd, imm2 }, to) => to.raw(A64.tbz.x, hardware(rd), imm2, 0, 0) && to.branch(imm14),
  [Arm.TBNZ]: ({ rd, imm2 }, to) => to.raw(A64.tbnz.x, hardware(rd), imm2, 0, 0) && to.branch(imm14),
  [Arm.BR]: ({ rn }, to) => to.put(A64.br, rn),
  [Arm.BLR]: ({ rn }, to) => to.put(A64.blr, rn),
  [Arm.RET]: (_, to) => to.raw(A64.ret, 30, 0, 0, 0),

  [Arm.ADRP]: (inst, to) => to.addressOf(inst, RelocForm.adrp, A64.adrp),
  [Arm.ADR]: (inst, to) => to.addressOf(inst, RelocForm.adr, A64.adr),

  [Arm.SUB_SP]: (inst, to) => to.adjustStack(inst.imm, -1),
  [Arm.ADD_SP]: (inst, to) => to.adjustStack(inst.imm, 1),
  [Arm.MOV_SP]: ({ rd, rn }, to) => to.put(A64.movSP.x, rd, rn),
  [Arm.PROBE_SP]: (inst, to) => {
    const at = Number(inst.imm);
    if (at === 0) return to.raw(A64.str.x, 31, 31, 0, 0);
    to.load(IP0, at, true);
    return to.raw(A64.strReg.x, 31, 31, IP0, Extend.uxtx, 0);
  },

  [Arm.HINT]: ({ imm }, to) => to.raw(A64.hint, Number(imm), 0, 0, 0),
  [Arm.BRK]: ({ imm }, to) => to.raw(A64.brk, Number(imm), 0, 0, 0),
  [Arm.DMB]: ({ imm }, to) => to.raw(A64.dmb, Number(imm), 0, 0, 0),
  [Arm.MRS_TPIDR]: ({ rd }, to) => to.raw(A64.mrs, hardware(rd), SystemRegister.TPIDR_EL0, 0, 0),

  [Arm.NEON_ADD]: vector3(lanes(A64.addV, A64.faddV)),
  [Arm.NEON_SUB]: vector3(lanes(A64.subV, A64.fsubV)),
  [Arm.NEON_MUL]: vector3(lanes(A64.mulV, A64.fmulV)),
  [Arm.NEON_DIV]: vector3(lanes({}, A64.fdivV)),
  [Arm.NEON_NEG]: vector2(lanes(A64.negV, A64.fnegV)),
  [Arm.NEON_ABS]: vector2(lanes(A64.absV, A64.fabsV)),
  [Arm.NEON_FMA]: vector3(lanes(A64.mlaV, A64.fmlaV)),
  [Arm.NEON_MIN]: vector3(lanes(A64.sminV, A64.fminnmV)),
  [Arm.NEON_MAX]: vector3(lanes(A64.smaxV, A64.fmaxnmV)),
  [Arm.NEON_DUP]: duplicate,
  [Arm.NEON_ADDV]: sumOfLanes,
  [Arm.NEON_SQRT]: vector2(lanes({}, A64.fsqrtV)),
  [Arm.NEON_AND]: ({ rd, rn, rm }, to) => to.put(A64.andV['16b'], rd, rn, rm),
  [Arm.NEON_ORR]: ({ rd, rn, rm }, to) => to.put(A64.orrV['16b'], rd, rn, rm),
  [Arm.NEON_EOR]: ({ rd, rn, rm }, to) => to.put(A64.eorV['16b'], rd, rn, rm),
  [Arm.NEON_GET]: getLane,
  [Arm.NEON_SET]: setLane,
  [Arm.NEON_ADDP]: vector3(lanes(A64.addpV, A64.faddpV)),

  [Arm.ADD_SHIFT]: shifted(wx(A64.add)),
  [Arm.SUB_SHIFT]: shifted(wx(A64.sub)),
  [Arm.AND_SHIFT]: shifted(wx(A64.and)),
  [Arm.ORR_SHIFT]: shifted(wx(A64.orr)),
  [Arm.EOR_SHIFT]: shifted(wx(A64.eor)),
  [Arm.BIC_SHIFT]: shifted(wx(A64.bic)),
  [Arm.ORN_SHIFT]: shifted(wx(A64.orn)),
  [Arm.EON_SHIFT]: shifted(wx(A64.eon)),
  [Arm.ADD_EXT]: extendedOperand(wx(A64.addExtended)),
  [Arm.SUB_EXT]: extendedOperand(wx(A64.subExtended)),
  [Arm.CMP_SHIFT]: ({ cls, rn, rm, shift, imm2 }, to) =>
    to.raw(wx(A64.cmp)[cls], hardware(rn), hardware(rm), shift, imm2),
  [Arm.CMN_SHIFT]: ({ cls, rn, rm, shift, imm2 }, to) =>
    to.raw(wx(A64.cmn)[cls], hardware(rn), hardware(rm), shift, imm2),
  [Arm.TST_SHIFT]: ({ cls, rn, rm, shift, imm2 }, to) =>
    to.raw(wx(A64.tst)[cls], hardware(rn), hardware(rm), shift, imm2),
  [Arm.CMP_EXT]: ({ cls, rn, rm, shift, imm2 }, to) =>
    to.raw(wx(A64.cmpExtended)[cls], hardware(rn), hardware(rm), shift, imm2),
  [Arm.NEG_SHIFT]: ({ cls, rd, rm, shift, imm2 }, to) =>
    to.raw(wx(A64.neg)[cls], hardware(rd), hardware(rm), shift, imm2),
  [Arm.MVN_SHIFT]: ({ cls, rd, rm, shift, imm2 }, to) =>
    to.raw(wx(A64.mvn)[cls], hardware(rd), hardware(rm), shift, imm2),
};

const handlerTable: readonly (Handler | undefined)[] = Array.from(
  { length: Kind.dataStart },
  (_, kind) => handlers[kind],
);

/** How thread-local symbols are addressed: as data of the module, or through the thread pointer (object files). */
export type TlsModel = 'data' | 'localExec';

class Arm64Stream implements StreamTarget {
  readonly machine = 'arm64';
  readonly functionAlign = 16;
  writer!: StreamWriter;
  /** For the functions that choose among sequences. */
  readonly emit: Emit;
  private readonly tls: TlsModel;

  constructor(tls: TlsModel) {
    this.tls = tls;
    this.emit = (instruction, a, b, c, d, e = 0) => {
      this.writer.out.u32(encode(instruction, a, b, c, d, e) ?? bug(`${instruction.name} was chosen but does not fit`));
    };
  }

  encode(inst: JitInst, writer: StreamWriter): boolean {
    this.writer = writer;
    switch (inst.kind) {
      case Kind.callExt:
      case Kind.jumpExt:
        writer.call(writer.out.length, inst.symbol, inst.kind === Kind.jumpExt);
        return this.raw(inst.kind === Kind.callExt ? A64.bl : A64.b, 0, 0, 0, 0);
      case Kind.loadAddr:
        return inst.imm2 === 1 ? this.loadEntry(inst) : this.loadAddress(inst, RelocForm.adrpAdd);
      case Kind.loadTls:
        return this.loadThreadAddress(inst);
      default: {
        const handler = handlerTable[inst.kind];
        return handler ? handler(inst, this) : false;
      }
    }
  }

  /** Encode a row with registers of the record. */
  put(row: Instruction | undefined, a: number, b?: number, c?: number, d?: number): boolean {
    return this.raw(
      row,
      hardware(a),
      b === undefined ? 0 : hardware(b),
      c === undefined ? 0 : hardware(c),
      d === undefined ? 0 : hardware(d),
    );
  }

  /** Encode a row with operands as the row takes them. */
  raw(row: Instruction | undefined, a: number, b: number, c: number, d: number, e = 0): boolean {
    if (row === undefined) return false;
    const bits = encode(row, a, b, c, d, e);
    if (bits === null) return false;
    this.writer.out.u32(bits);
    return true;
  }

  branch(shape: BranchShape): boolean {
    this.writer.branch(shape);
    return true;
  }

  /** The immediate as the operation sees it: sign-reduced to 32 bits for w. */
  constant(imm: Imm, is64: boolean): Imm {
    return is64 ? imm : lowHalf(imm) | 0;
  }

  load(rd: number, imm: Imm, is64: boolean): void {
    if (is64) loadImmediate64(rd, lowHalf(imm) | 0, highHalf(imm) | 0, this.emit);
    else loadImmediate32(rd, lowHalf(imm) | 0, this.emit);
  }

  /** SP ± a constant: up to 24 bits in two immediates, more through IP0. */
  adjustStack(imm: Imm, sign: 1 | -1): boolean {
    const bytes = Number(imm);
    if (bytes < 0) return false;
    const row = sign === 1 ? A64.addImm.x : A64.subImm.x;
    if (bytes < 2 ** 24) {
      const high = bytes >>> 12;
      const low = bytes & 0xfff;
      if (high > 0 && !this.raw(row, 31, 31, high, 12)) return false;
      return (low === 0 && high > 0) || this.raw(row, 31, 31, low, 0);
    }
    this.load(IP0, imm, true);
    return this.raw(sign === 1 ? A64.addExtended.x : A64.subExtended.x, 31, 31, IP0, Extend.uxtx, 0);
  }

  addressOf(inst: JitInst, form: RelocForm, row: Instruction): boolean {
    this.writer.address(this.writer.out.length, inst.symbol, BigInt(inst.imm), form);
    return this.raw(row, hardware(inst.rd), 0, 0, 0);
  }

  private loadAddress(inst: JitInst, form: RelocForm): boolean {
    const rd = hardware(inst.rd);
    this.writer.address(this.writer.out.length, inst.symbol, BigInt(inst.imm), form);
    return this.raw(A64.adrp, rd, 0, 0, 0) && this.raw(A64.addImm.x, rd, rd, 0, 0);
  }

  /** The address from the symbol's entry in the global offset table. */
  private loadEntry(inst: JitInst): boolean {
    const rd = hardware(inst.rd);
    this.writer.address(this.writer.out.length, inst.symbol, BigInt(inst.imm), RelocForm.got);
    return this.raw(A64.adrp, rd, 0, 0, 0) && this.raw(A64.ldr.x, rd, rd, 0, 0);
  }

  /** Local-exec model: the thread pointer plus an offset in two additions (ELF for the Arm 64-bit Architecture, 5.7.11). */
  private loadThreadAddress(inst: JitInst): boolean {
    if (this.tls === 'data') return this.loadAddress(inst, RelocForm.adrpAdd);
    const rd = hardware(inst.rd);
    if (!this.raw(A64.mrs, rd, SystemRegister.TPIDR_EL0, 0, 0)) return false;
    this.writer.address(this.writer.out.length, inst.symbol, BigInt(inst.imm), RelocForm.tprelPair);
    return this.raw(A64.addImm.x, rd, rd, 0, 12) && this.raw(A64.addImm.x, rd, rd, 0, 0);
  }

  nops(out: ByteBuffer, count: number): void {
    for (let rest = count; rest >= 4; rest -= 4) out.u32(0xd503201f);
  }

  /** The opposite branch over the next word, and that word an unconditional branch. */
  longBranch(inst: JitInst, out: ByteBuffer): void {
    const rd = hardware(inst.rd);
    const over = 8;
    const opposite =
      inst.kind === Arm.B_COND
        ? encode(A64.bCond, inst.cond ^ 1, over)
        : inst.kind === Arm.CBZ
          ? encode(wx(A64.cbnz)[inst.cls]!, rd, over)
          : inst.kind === Arm.CBNZ
            ? encode(wx(A64.cbz)[inst.cls]!, rd, over)
            : encode(inst.kind === Arm.TBZ ? A64.tbnz.x : A64.tbz.x, rd, inst.imm2, over);
    out.u32(opposite ?? bug('a branch that was encoded has no opposite'));
    out.u32(0x1400_0000);
  }

  patch(out: ByteBuffer, at: number, branchClass: BranchClass, displacement: number): void {
    const bits =
      branchClass === BranchClass.imm26
        ? displacement & 0x3ff_ffff
        : branchClass === BranchClass.imm19
          ? (displacement & 0x7_ffff) << 5
          : (displacement & 0x3fff) << 5;
    out.patch32(at, (out.read32(at) | bits) >>> 0);
  }

  isVector(kind: number): boolean {
    return kind >= Arm.NEON_ADD && kind <= Arm.NEON_ADDP;
  }

  print(inst: JitInst): string {
    return `${armKindNames[inst.kind] ?? `kind ${inst.kind}`} ${inst.symbol}`.trimEnd();
  }
}

export { printArm64 };

/** The ARM64 target of the stream walk. One per encoding. */
export const arm64Stream = (tls: TlsModel = 'data'): StreamTarget => new Arm64Stream(tls);
