// Kinds of ARM64 records in the instruction stream: numbers with the group spacing of the original's stream, and a
// template from which the dump, its reader and the validation of a record are computed.
//
// In a template `%` names a field: d n m a are the registers rd rn rm ra in the class of the record; with a prefix in
// a fixed class — w x general, s e single and double, f floating as cls says, q vector, p general base or sp, g general
// as cls says and also for s d classes by width. `i` is imm, `j` imm2, `t` the label, `c` the condition, `y` the shift
// or extension with imm2, `$` symbol+imm, `z` the addend's arrangement.

import { bug } from '../../base/bug.ts';

export interface ArmKind {
  readonly number: number;
  readonly template: string;
  /** Classes the record may have, as letters of w l s d v. */
  readonly classes: string;
}

const kind = (number: number, template: string, classes = 'wl'): ArmKind => ({ number, template, classes });

const rows = {
  // 3-register arithmetic
  ADD_RRR: kind(16, '%d, %n, %m'),
  SUB_RRR: kind(17, '%d, %n, %m'),
  MUL_RRR: kind(18, '%d, %n, %m'),
  SDIV_RRR: kind(19, '%d, %n, %m'),
  UDIV_RRR: kind(20, '%d, %n, %m'),
  AND_RRR: kind(21, '%d, %n, %m'),
  ORR_RRR: kind(22, '%d, %n, %m'),
  EOR_RRR: kind(23, '%d, %n, %m'),
  LSL_RRR: kind(24, '%d, %n, %m'),
  LSR_RRR: kind(25, '%d, %n, %m'),
  ASR_RRR: kind(26, '%d, %n, %m'),
  NEG_RR: kind(27, '%d, %n'),
  ROR_RRR: kind(28, '%d, %n, %m'),
  BIC_RRR: kind(29, '%d, %n, %m'),
  ORN_RRR: kind(30, '%d, %n, %m'),
  EON_RRR: kind(31, '%d, %n, %m'),

  // 4-register arithmetic
  MSUB_RRRR: kind(32, '%d, %n, %m, %a'),
  MADD_RRRR: kind(33, '%d, %n, %m, %a'),
  FMADD_RRRR: kind(34, '%d, %n, %m, %a', 'sd'),
  FMSUB_RRRR: kind(35, '%d, %n, %m, %a', 'sd'),
  FNMADD_RRRR: kind(36, '%d, %n, %m, %a', 'sd'),
  FNMSUB_RRRR: kind(37, '%d, %n, %m, %a', 'sd'),
  SMADDL: kind(38, '%xd, %wn, %wm, %xa', 'l'),
  UMADDL: kind(39, '%xd, %wn, %wm, %xa', 'l'),
  SMULH: kind(40, '%xd, %xn, %xm', 'l'),
  UMULH: kind(41, '%xd, %xn, %xm', 'l'),
  MNEG_RRRR: kind(42, '%d, %n, %m'),
  SMULL: kind(43, '%xd, %wn, %wm', 'l'),
  UMULL: kind(44, '%xd, %wn, %wm', 'l'),

  // Register and immediate
  ADD_RRI: kind(48, '%d, %n, #%i'),
  SUB_RRI: kind(49, '%d, %n, #%i'),
  AND_RRI: kind(50, '%d, %n, #%i'),
  ORR_RRI: kind(51, '%d, %n, #%i'),
  EOR_RRI: kind(52, '%d, %n, #%i'),
  LSL_RRI: kind(53, '%d, %n, #%i'),
  LSR_RRI: kind(54, '%d, %n, #%i'),
  ASR_RRI: kind(55, '%d, %n, #%i'),
  ROR_RRI: kind(56, '%d, %n, #%i'),
  UBFX: kind(57, '%d, %n, #%i, #%j'),
  SBFX: kind(58, '%d, %n, #%i, #%j'),
  BFI: kind(59, '%d, %n, #%i, #%j'),
  UBFIZ: kind(60, '%d, %n, #%i, #%j'),
  SBFIZ: kind(61, '%d, %n, #%i, #%j'),
  BFXIL: kind(62, '%d, %n, #%i, #%j'),
  EXTR: kind(63, '%d, %n, %m, #%i'),

  // Moves
  MOV_RR: kind(64, '%d, %n'),
  MOVZ: kind(65, '%d, #%i, lsl #%j'),
  MOVK: kind(66, '%d, #%i, lsl #%j'),
  MOVN: kind(67, '%d, #%i, lsl #%j'),
  MOV_WIDE_IMM: kind(68, '%d, #%i'),
  /** imm is the bit pattern: +0.0 or one that FMOV (immediate) can make. */
  FMOV_IMM: kind(69, '%d, #%i', 'sd'),
  MVN_RR: kind(70, '%d, %n'),

  // Floating point
  FADD_RRR: kind(80, '%d, %n, %m', 'sd'),
  FSUB_RRR: kind(81, '%d, %n, %m', 'sd'),
  FMUL_RRR: kind(82, '%d, %n, %m', 'sd'),
  FDIV_RRR: kind(83, '%d, %n, %m', 'sd'),
  FNEG_RR: kind(84, '%d, %n', 'sd'),
  FMOV_RR: kind(85, '%d, %n', 'sdv'),
  FSQRT_RR: kind(86, '%d, %n', 'sd'),
  FABS_RR: kind(87, '%d, %n', 'sd'),
  FMIN_RRR: kind(88, '%d, %n, %m', 'sd'),
  FMAX_RRR: kind(89, '%d, %n, %m', 'sd'),
  /** imm2: 0 n, 1 p, 2 m, 3 z, 4 a, 5 x, 6 i. */
  FRINT_RR: kind(90, '%d, %n, #%j', 'sd'),
  FNMUL_RRR: kind(91, '%d, %n, %m', 'sd'),
  FMINNM_RRR: kind(92, '%d, %n, %m', 'sd'),
  FMAXNM_RRR: kind(93, '%d, %n, %m', 'sd'),

  // Conversions; isFloat = 1: the general register is 64 bits wide
  FCVT_SD: kind(96, '%ed, %sn', 'd'),
  FCVT_DS: kind(97, '%sd, %en', 's'),
  FCVTZS: kind(98, '%gd, %n', 'sd'),
  FCVTZU: kind(99, '%gd, %n', 'sd'),
  SCVTF: kind(100, '%d, %gn', 'sd'),
  UCVTF: kind(101, '%d, %gn', 'sd'),
  /** Bits from a vector register to a general one of the record's class. */
  FMOV_GF: kind(102, '%d, %fn'),
  /** Bits from a general register to a vector one of the record's class. */
  FMOV_FG: kind(103, '%d, %gn', 'sd'),

  // Extensions and bit counting
  SXTB: kind(112, '%d, %wn'),
  UXTB: kind(113, '%wd, %wn'),
  SXTH: kind(114, '%d, %wn'),
  UXTH: kind(115, '%wd, %wn'),
  SXTW: kind(116, '%xd, %wn', 'l'),
  UXTW: kind(117, '%wd, %wn'),
  CLZ: kind(118, '%d, %n'),
  RBIT: kind(119, '%d, %n'),
  REV: kind(120, '%d, %n'),

  // Compare
  CMP_RR: kind(128, '%n, %m'),
  CMP_RI: kind(129, '%n, #%i'),
  CMN_RR: kind(130, '%n, %m'),
  FCMP_RR: kind(131, '%n, %m', 'sd'),
  TST_RR: kind(132, '%n, %m'),
  CMN_RI: kind(133, '%n, #%i'),
  TST_RI: kind(134, '%n, #%i'),
  FCMP_RZ: kind(135, '%n, #0.0', 'sd'),
  FCMPQ_RR: kind(136, '%n, %m', 'sd'),
  /** imm2 = the flags NZCV when the condition fails. */
  CCMP_RR: kind(137, '%n, %m, #%j, %c'),
  CCMP_RI: kind(138, '%n, #%i, #%j, %c'),
  CCMN_RI: kind(139, '%n, #%i, #%j, %c'),
  FCCMP_RR: kind(140, '%n, %m, #%j, %c', 'sd'),

  // Conditional
  CSET: kind(144, '%d, %c'),
  CSEL: kind(145, '%d, %n, %m, %c'),
  FCSEL: kind(146, '%d, %n, %m, %c', 'sd'),
  CSINC: kind(147, '%d, %n, %m, %c'),
  CSINV: kind(148, '%d, %n, %m, %c'),
  CSNEG: kind(149, '%d, %n, %m, %c'),
  CSETM: kind(150, '%d, %c'),

  // Load [rn + imm]
  LDR_RI: kind(160, '%d, [%pn, #%i]', 'wlsdv'),
  LDRB_RI: kind(161, '%wd, [%pn, #%i]'),
  LDRH_RI: kind(162, '%wd, [%pn, #%i]'),
  LDRSB_RI: kind(163, '%d, [%pn, #%i]'),
  LDRSH_RI: kind(164, '%d, [%pn, #%i]'),
  LDRSW_RI: kind(165, '%xd, [%pn, #%i]', 'l'),
  // Load with the low 12 bits of a symbol's address; rn holds its page
  LDR_LO12: kind(166, '%d, [%pn, %$]', 'wlsdv'),
  LDRB_LO12: kind(167, '%wd, [%pn, %$]'),
  LDRH_LO12: kind(168, '%wd, [%pn, %$]'),
  LDRSB_LO12: kind(169, '%d, [%pn, %$]'),
  LDRSH_LO12: kind(170, '%d, [%pn, %$]'),
  LDRSW_LO12: kind(171, '%xd, [%pn, %$]', 'l'),

  // Store [rn + imm]
  STR_RI: kind(176, '%d, [%pn, #%i]', 'wlsdv'),
  STRB_RI: kind(177, '%wd, [%pn, #%i]'),
  STRH_RI: kind(178, '%wd, [%pn, #%i]'),
  STR_LO12: kind(179, '%d, [%pn, %$]', 'wlsdv'),
  STRB_LO12: kind(180, '%wd, [%pn, %$]'),
  STRH_LO12: kind(181, '%wd, [%pn, %$]'),

  // [rn + rm << imm2], shift = extension: 0 LSL/UXTX, 1 UXTW, 2 SXTW, 3 SXTX
  LDR_RR: kind(192, '%d, [%pn, %y]', 'wlsdv'),
  STR_RR: kind(193, '%d, [%pn, %y]', 'wlsdv'),
  LDRB_RR: kind(194, '%wd, [%pn, %y]'),
  LDRH_RR: kind(195, '%wd, [%pn, %y]'),
  LDRSB_RR: kind(196, '%d, [%pn, %y]'),
  LDRSH_RR: kind(197, '%d, [%pn, %y]'),
  LDRSW_RR: kind(198, '%xd, [%pn, %y]', 'l'),
  STRB_RR: kind(199, '%wd, [%pn, %y]'),
  STRH_RR: kind(200, '%wd, [%pn, %y]'),

  // Pairs: rd and rm at [rn + imm]
  LDP: kind(208, '%d, %m, [%pn, #%i]', 'wlsdv'),
  STP: kind(209, '%d, %m, [%pn, #%i]', 'wlsdv'),
  LDP_POST: kind(210, '%d, %m, [%pn], #%i', 'wlsdv'),
  STP_PRE: kind(211, '%d, %m, [%pn, #%i]!', 'wlsdv'),
  LDPSW: kind(212, '%xd, %xm, [%pn, #%i]', 'l'),
  LDP_PRE: kind(213, '%d, %m, [%pn, #%i]!', 'wlsdv'),
  STP_POST: kind(214, '%d, %m, [%pn], #%i', 'wlsdv'),
  // Single registers with writeback
  LDR_POST: kind(215, '%d, [%pn], #%i', 'wlsdv'),
  LDR_PRE: kind(216, '%d, [%pn, #%i]!', 'wlsdv'),
  STR_POST: kind(217, '%d, [%pn], #%i', 'wlsdv'),
  STR_PRE: kind(218, '%d, [%pn, #%i]!', 'wlsdv'),

  // Branches
  B: kind(224, '%t'),
  BL: kind(225, '%t'),
  B_COND: kind(226, '%c, %t'),
  CBZ: kind(227, '%d, %t'),
  CBNZ: kind(228, '%d, %t'),
  TBZ: kind(229, '%d, #%j, %t'),
  TBNZ: kind(230, '%d, #%j, %t'),
  BR: kind(232, '%xn', 'l'),
  BLR: kind(233, '%xn', 'l'),
  RET: kind(234, '', 'l'),

  // Addresses
  ADRP: kind(248, '%xd, %$', 'l'),
  ADR: kind(249, '%xd, %$', 'l'),

  // Stack pointer
  SUB_SP: kind(256, '#%i', 'l'),
  ADD_SP: kind(257, '#%i', 'l'),
  MOV_SP: kind(258, '%xd, %xn', 'l'),
  /** Touch the stack page at [sp + imm], before the frame grows past it. */
  PROBE_SP: kind(259, '[sp, #%i]', 'l'),

  HINT: kind(264, '#%i', 'l'),
  BRK: kind(265, '#%i', 'l'),
  DMB: kind(266, '#%i', 'l'),
  MRS_TPIDR: kind(267, '%xd', 'l'),

  // Vectors: imm2 = arrangement, one of `Arrangement`
  NEON_ADD: kind(274, '%qd, %qn, %qm, #%j', 'v'),
  NEON_SUB: kind(275, '%qd, %qn, %qm, #%j', 'v'),
  NEON_MUL: kind(276, '%qd, %qn, %qm, #%j', 'v'),
  NEON_DIV: kind(277, '%qd, %qn, %qm, #%j', 'v'),
  NEON_NEG: kind(278, '%qd, %qn, #%j', 'v'),
  NEON_ABS: kind(279, '%qd, %qn, #%j', 'v'),
  /** rd += rn * rm. */
  NEON_FMA: kind(280, '%qd, %qn, %qm, #%j', 'v'),
  NEON_MIN: kind(281, '%qd, %qn, %qm, #%j', 'v'),
  NEON_MAX: kind(282, '%qd, %qn, %qm, #%j', 'v'),
  /** From a general register (integer arrangements) or lane 0 of a vector register (floating ones). */
  NEON_DUP: kind(283, '%qd, %n, #%j', 'wlsd'),
  /** Sum of the lanes into lane 0 of rd. */
  NEON_ADDV: kind(284, '%qd, %qn, #%j', 'v'),
  NEON_SQRT: kind(285, '%qd, %qn, #%j', 'v'),
  NEON_AND: kind(286, '%qd, %qn, %qm', 'v'),
  NEON_ORR: kind(287, '%qd, %qn, %qm', 'v'),
  NEON_EOR: kind(288, '%qd, %qn, %qm', 'v'),
  /** Lane imm of rn to rd: general, sign-extended (integers), or vector (floats). */
  NEON_GET: kind(289, '%d, %qn[%i], #%j', 'wlsd'),
  /** Lane imm of rd from rm. */
  NEON_SET: kind(290, '%qd[%i], %m, #%j', 'wlsd'),
  /** Pairwise sum. */
  NEON_ADDP: kind(291, '%qd, %qn, %qm, #%j', 'v'),

  // Shifted and extended operands: rm with shift and imm2
  ADD_SHIFT: kind(296, '%d, %n, %y'),
  SUB_SHIFT: kind(297, '%d, %n, %y'),
  AND_SHIFT: kind(298, '%d, %n, %y'),
  ORR_SHIFT: kind(299, '%d, %n, %y'),
  EOR_SHIFT: kind(300, '%d, %n, %y'),
  BIC_SHIFT: kind(301, '%d, %n, %y'),
  ADD_EXT: kind(302, '%d, %n, %y'),
  SUB_EXT: kind(303, '%d, %n, %y'),
  CMP_SHIFT: kind(304, '%n, %y'),
  CMP_EXT: kind(305, '%n, %y'),
  NEG_SHIFT: kind(306, '%d, %y'),
  TST_SHIFT: kind(307, '%n, %y'),
  CMN_SHIFT: kind(308, '%n, %y'),
  ORN_SHIFT: kind(309, '%d, %n, %y'),
  EON_SHIFT: kind(310, '%d, %n, %y'),
  MVN_SHIFT: kind(311, '%d, %y'),
} as const satisfies Record<string, ArmKind>;

export type ArmKindName = keyof typeof rows;

/** Kind numbers by name: `Arm.ADD_RRR`. */
export const Arm = Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, row.number])) as {
  readonly [name in ArmKindName]: number;
};

/** Rows by kind number; holes are undefined. */
export const armKinds: readonly (ArmKind | undefined)[] = byNumber();

/** Names by kind number. */
export const armKindNames: readonly (string | undefined)[] = Object.entries(rows).reduce<(string | undefined)[]>(
  (names, [name, row]) => {
    names[row.number] = name;
    return names;
  },
  new Array<string | undefined>(320),
);

/** Arrangements of vector records, in the numbering of the original's stream. */
export const Arrangement = { w: 0, l: 1, s: 2, d: 3, h: 4, b: 5 } as const;

function byNumber(): (ArmKind | undefined)[] {
  const table = new Array<ArmKind | undefined>(320);
  for (const row of Object.values(rows)) {
    if (table[row.number]) bug(`two kinds have number ${row.number}`);
    table[row.number] = row;
  }
  return table;
}
