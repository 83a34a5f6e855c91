// Which records are fusions, by kind, and what reports call them.

import { Arm } from './kinds.ts';

const of = (text: string, ...kinds: readonly number[]): readonly (readonly [number, string])[] =>
  kinds.map((kind) => [kind, text]);

export const fusionTexts: ReadonlyMap<number, string> = new Map([
  ...of('fused: multiply and add', Arm.MADD_RRRR, Arm.SMADDL, Arm.UMADDL, Arm.FMADD_RRRR, Arm.FNMADD_RRRR),
  ...of('fused: multiply and subtract', Arm.MSUB_RRRR, Arm.FMSUB_RRRR, Arm.FNMSUB_RRRR),
  ...of('fused: shifted operand', Arm.ADD_SHIFT, Arm.SUB_SHIFT, Arm.AND_SHIFT, Arm.ORR_SHIFT, Arm.EOR_SHIFT),
  ...of('fused: shifted operand', Arm.BIC_SHIFT, Arm.ORN_SHIFT, Arm.EON_SHIFT, Arm.NEG_SHIFT, Arm.MVN_SHIFT),
  ...of('fused: shifted operand', Arm.CMP_SHIFT, Arm.CMN_SHIFT, Arm.TST_SHIFT),
  ...of('fused: extended operand', Arm.ADD_EXT, Arm.SUB_EXT, Arm.CMP_EXT),
  ...of('fused: indexed address', Arm.LDR_RR, Arm.LDRB_RR, Arm.LDRH_RR, Arm.LDRSB_RR, Arm.LDRSH_RR, Arm.LDRSW_RR),
  ...of('fused: indexed address', Arm.STR_RR, Arm.STRB_RR, Arm.STRH_RR),
  ...of('fused: pair', Arm.LDP, Arm.STP, Arm.LDP_POST, Arm.STP_PRE),
  ...of('fused: compare with zero and branch', Arm.CBZ, Arm.CBNZ),
  ...of('fused: test of a bit and branch', Arm.TBZ, Arm.TBNZ),
  ...of('fused: chain of compares', Arm.CCMP_RR, Arm.CCMP_RI, Arm.FCCMP_RR),
]);
