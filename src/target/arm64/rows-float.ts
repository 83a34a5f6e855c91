// Rows of scalar floating point in the classes "Floating-point …" of DDI 0487, C4.1 "Data processing (scalar floating
// point and Advanced SIMD)". Half precision (form h) needs FEAT_FP16. Scalar forms of vector instructions that live in
// the Advanced SIMD classes are with the vector rows.

import { fp, generalAndFp, row } from './row.ts';

/** Fixed point to and from floating point: no half precision. */
const fixedPoint = { ws: 0, wd: 0x00400000, xs: 0x80000000, xd: 0x80400000 };

export const floatRows = {
  // Floating-point data processing, 3 sources
  fmadd: row('fmadd {Fd}, {Fn}, {Fm}, {Fa}', 0x1f000000, fp),
  fmsub: row('fmsub {Fd}, {Fn}, {Fm}, {Fa}', 0x1f008000, fp),
  fnmadd: row('fnmadd {Fd}, {Fn}, {Fm}, {Fa}', 0x1f200000, fp),
  fnmsub: row('fnmsub {Fd}, {Fn}, {Fm}, {Fa}', 0x1f208000, fp),

  // Floating-point data processing, 2 sources
  fmul: row('fmul {Fd}, {Fn}, {Fm}', 0x1e200800, fp),
  fdiv: row('fdiv {Fd}, {Fn}, {Fm}', 0x1e201800, fp),
  fadd: row('fadd {Fd}, {Fn}, {Fm}', 0x1e202800, fp),
  fsub: row('fsub {Fd}, {Fn}, {Fm}', 0x1e203800, fp),
  fmax: row('fmax {Fd}, {Fn}, {Fm}', 0x1e204800, fp),
  fmin: row('fmin {Fd}, {Fn}, {Fm}', 0x1e205800, fp),
  fmaxnm: row('fmaxnm {Fd}, {Fn}, {Fm}', 0x1e206800, fp),
  fminnm: row('fminnm {Fd}, {Fn}, {Fm}', 0x1e207800, fp),
  fnmul: row('fnmul {Fd}, {Fn}, {Fm}', 0x1e208800, fp),

  // Floating-point data processing, 1 source
  fmov: row('fmov {Fd}, {Fn}', 0x1e204000, fp),
  fabs: row('fabs {Fd}, {Fn}', 0x1e20c000, fp),
  fneg: row('fneg {Fd}, {Fn}', 0x1e214000, fp),
  fsqrt: row('fsqrt {Fd}, {Fn}', 0x1e21c000, fp),
  fcvtStoD: row('fcvt {Dd}, {Sn}', 0x1e22c000),
  fcvtDtoS: row('fcvt {Sd}, {Dn}', 0x1e624000),
  fcvtStoH: row('fcvt {Hd}, {Sn}', 0x1e23c000),
  fcvtHtoS: row('fcvt {Sd}, {Hn}', 0x1ee24000),
  fcvtDtoH: row('fcvt {Hd}, {Dn}', 0x1e63c000),
  fcvtHtoD: row('fcvt {Dd}, {Hn}', 0x1ee2c000),
  frintn: row('frintn {Fd}, {Fn}', 0x1e244000, fp),
  frintp: row('frintp {Fd}, {Fn}', 0x1e24c000, fp),
  frintm: row('frintm {Fd}, {Fn}', 0x1e254000, fp),
  frintz: row('frintz {Fd}, {Fn}', 0x1e25c000, fp),
  frinta: row('frinta {Fd}, {Fn}', 0x1e264000, fp),
  frintx: row('frintx {Fd}, {Fn}', 0x1e274000, fp),
  frinti: row('frinti {Fd}, {Fn}', 0x1e27c000, fp),

  // Floating-point compare, conditional compare, conditional select, immediate
  fcmp: row('fcmp {Fn}, {Fm}', 0x1e202000, fp),
  fcmpZero: row('fcmp {Fn}, #0.0', 0x1e202008, fp),
  fcmpe: row('fcmpe {Fn}, {Fm}', 0x1e202010, fp),
  fcmpeZero: row('fcmpe {Fn}, #0.0', 0x1e202018, fp),
  fccmp: row('fccmp {Fn}, {Fm}, #{nzcv}, {condition}', 0x1e200400, fp),
  fccmpe: row('fccmpe {Fn}, {Fm}, #{nzcv}, {condition}', 0x1e200410, fp),
  fcsel: row('fcsel {Fd}, {Fn}, {Fm}, {condition}', 0x1e200c00, fp),
  fmovImm: row('fmov {Fd}, #{float}', 0x1e201000, fp),

  // Conversion between floating point and integer
  fcvtnsGen: row('fcvtns {Rd}, {Fn}', 0x1e200000, generalAndFp),
  fcvtnuGen: row('fcvtnu {Rd}, {Fn}', 0x1e210000, generalAndFp),
  scvtfGen: row('scvtf {Fd}, {Rn}', 0x1e220000, generalAndFp),
  ucvtfGen: row('ucvtf {Fd}, {Rn}', 0x1e230000, generalAndFp),
  fcvtasGen: row('fcvtas {Rd}, {Fn}', 0x1e240000, generalAndFp),
  fcvtauGen: row('fcvtau {Rd}, {Fn}', 0x1e250000, generalAndFp),
  fcvtpsGen: row('fcvtps {Rd}, {Fn}', 0x1e280000, generalAndFp),
  fcvtpuGen: row('fcvtpu {Rd}, {Fn}', 0x1e290000, generalAndFp),
  fcvtmsGen: row('fcvtms {Rd}, {Fn}', 0x1e300000, generalAndFp),
  fcvtmuGen: row('fcvtmu {Rd}, {Fn}', 0x1e310000, generalAndFp),
  fcvtzsGen: row('fcvtzs {Rd}, {Fn}', 0x1e380000, generalAndFp),
  fcvtzuGen: row('fcvtzu {Rd}, {Fn}', 0x1e390000, generalAndFp),
  fmovToGeneral: row('fmov {Rd}, {Fn}', 0x1e260000, { ws: 0, xd: 0x80400000, wh: 0x00c00000, xh: 0x80c00000 }),
  fmovFromGeneral: row('fmov {Fd}, {Rn}', 0x1e270000, { ws: 0, xd: 0x80400000, wh: 0x00c00000, xh: 0x80c00000 }),
  fmovToGeneralHigh: row('fmov {Xd}, {Vn.d}[1]', 0x9eae0000),
  fmovFromGeneralHigh: row('fmov {Vd.d}[1], {Xn}', 0x9eaf0000),

  // Conversion between floating point and fixed point
  scvtfFixed: row('scvtf {Fd}, {Rn}, #{fbits}', 0x1e020000, fixedPoint),
  ucvtfFixed: row('ucvtf {Fd}, {Rn}, #{fbits}', 0x1e030000, fixedPoint),
  fcvtzsFixed: row('fcvtzs {Rd}, {Fn}, #{fbits}', 0x1e180000, fixedPoint),
  fcvtzuFixed: row('fcvtzu {Rd}, {Fn}, #{fbits}', 0x1e190000, fixedPoint),
};
