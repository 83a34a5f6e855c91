// SSE to SSE4.2, AES and carry-less multiplication in their legacy encodings. Opcodes from the Intel SDM vol. 2,
// chapters 3 (A to L) and 4 (M to U), each section headed by its mnemonic. The groups of one shape are exported:
// avx-rows.ts encodes the same opcodes with VEX.

import { digit, mi, mr, mri, rm, rmi, wordFlags } from './forms.ts';
import { lq, row, rows } from './row.ts';

const { w1 } = wordFlags;

// biome-ignore format: a table
/** Two sources, packed floating point. */
export const packedFloat = {
  addps: 0x0f58, addpd: 0x66_0f58, mulps: 0x0f59, mulpd: 0x66_0f59, subps: 0x0f5c, subpd: 0x66_0f5c,
  minps: 0x0f5d, minpd: 0x66_0f5d, divps: 0x0f5e, divpd: 0x66_0f5e, maxps: 0x0f5f, maxpd: 0x66_0f5f,
  andps: 0x0f54, andpd: 0x66_0f54, andnps: 0x0f55, andnpd: 0x66_0f55,
  orps: 0x0f56, orpd: 0x66_0f56, xorps: 0x0f57, xorpd: 0x66_0f57,
  unpcklps: 0x0f14, unpcklpd: 0x66_0f14, unpckhps: 0x0f15, unpckhpd: 0x66_0f15,
  haddps: 0xf2_0f7c, haddpd: 0x66_0f7c, hsubps: 0xf2_0f7d, hsubpd: 0x66_0f7d,
  addsubps: 0xf2_0fd0, addsubpd: 0x66_0fd0,
} as const;

// biome-ignore format: a table
/** Two sources, the lowest element alone; the rest comes from the first. */
export const scalarSingle = {
  addss: 0xf3_0f58, mulss: 0xf3_0f59, subss: 0xf3_0f5c, minss: 0xf3_0f5d, divss: 0xf3_0f5e, maxss: 0xf3_0f5f,
  sqrtss: 0xf3_0f51, rsqrtss: 0xf3_0f52, rcpss: 0xf3_0f53, cvtss2sd: 0xf3_0f5a,
} as const;

// biome-ignore format: a table
export const scalarDouble = {
  addsd: 0xf2_0f58, mulsd: 0xf2_0f59, subsd: 0xf2_0f5c, minsd: 0xf2_0f5d, divsd: 0xf2_0f5e, maxsd: 0xf2_0f5f,
  sqrtsd: 0xf2_0f51, cvtsd2ss: 0xf2_0f5a,
} as const;

// biome-ignore format: a table
/** One source, all elements, 256 bits in AVX. */
export const packedUnary = {
  sqrtps: 0x0f51, sqrtpd: 0x66_0f51, rsqrtps: 0x0f52, rcpps: 0x0f53,
  cvtdq2ps: 0x0f5b, cvtps2dq: 0x66_0f5b, cvttps2dq: 0xf3_0f5b, movsldup: 0xf3_0f12, movshdup: 0xf3_0f16,
  pabsb: 0x66_0f381c, pabsw: 0x66_0f381d, pabsd: 0x66_0f381e, ptest: 0x66_0f3817,
} as const;

export const compareSingle = { ucomiss: 0x0f2e, comiss: 0x0f2f } as const;
export const compareDouble = { ucomisd: 0x66_0f2e, comisd: 0x66_0f2f } as const;

// biome-ignore format: a table
/** Two sources, packed integers. */
export const packedInteger = {
  punpcklbw: 0x66_0f60, punpcklwd: 0x66_0f61, punpckldq: 0x66_0f62, packsswb: 0x66_0f63,
  pcmpgtb: 0x66_0f64, pcmpgtw: 0x66_0f65, pcmpgtd: 0x66_0f66, packuswb: 0x66_0f67,
  punpckhbw: 0x66_0f68, punpckhwd: 0x66_0f69, punpckhdq: 0x66_0f6a, packssdw: 0x66_0f6b,
  punpcklqdq: 0x66_0f6c, punpckhqdq: 0x66_0f6d, pcmpeqb: 0x66_0f74, pcmpeqw: 0x66_0f75, pcmpeqd: 0x66_0f76,
  paddq: 0x66_0fd4, pmullw: 0x66_0fd5, psubusb: 0x66_0fd8, psubusw: 0x66_0fd9, pminub: 0x66_0fda, pand: 0x66_0fdb,
  paddusb: 0x66_0fdc, paddusw: 0x66_0fdd, pmaxub: 0x66_0fde, pandn: 0x66_0fdf, pavgb: 0x66_0fe0, pavgw: 0x66_0fe3,
  pmulhuw: 0x66_0fe4, pmulhw: 0x66_0fe5, psubsb: 0x66_0fe8, psubsw: 0x66_0fe9, pminsw: 0x66_0fea, por: 0x66_0feb,
  paddsb: 0x66_0fec, paddsw: 0x66_0fed, pmaxsw: 0x66_0fee, pxor: 0x66_0fef, pmuludq: 0x66_0ff4, pmaddwd: 0x66_0ff5,
  psadbw: 0x66_0ff6, psubb: 0x66_0ff8, psubw: 0x66_0ff9, psubd: 0x66_0ffa, psubq: 0x66_0ffb,
  paddb: 0x66_0ffc, paddw: 0x66_0ffd, paddd: 0x66_0ffe,
  pshufb: 0x66_0f3800, phaddw: 0x66_0f3801, phaddd: 0x66_0f3802, phaddsw: 0x66_0f3803, pmaddubsw: 0x66_0f3804,
  phsubw: 0x66_0f3805, phsubd: 0x66_0f3806, phsubsw: 0x66_0f3807,
  psignb: 0x66_0f3808, psignw: 0x66_0f3809, psignd: 0x66_0f380a, pmulhrsw: 0x66_0f380b,
  pmuldq: 0x66_0f3828, pcmpeqq: 0x66_0f3829, packusdw: 0x66_0f382b, pcmpgtq: 0x66_0f3837,
  pminsb: 0x66_0f3838, pminsd: 0x66_0f3839, pminuw: 0x66_0f383a, pminud: 0x66_0f383b,
  pmaxsb: 0x66_0f383c, pmaxsd: 0x66_0f383d, pmaxuw: 0x66_0f383e, pmaxud: 0x66_0f383f, pmulld: 0x66_0f3840,
} as const;

// biome-ignore format: a table
/** Shifts of all elements by the count in the second source's low 64 bits. */
export const packedShift = {
  psrlw: 0x66_0fd1, psrld: 0x66_0fd2, psrlq: 0x66_0fd3, psraw: 0x66_0fe1, psrad: 0x66_0fe2,
  psllw: 0x66_0ff1, pslld: 0x66_0ff2, psllq: 0x66_0ff3,
} as const;

/** Shifts by a constant; psrldq and pslldq move the register as a whole, by bytes. */
export const shiftRight = { psrlw: 0x66_0f71, psrld: 0x66_0f72, psrlq: 0x66_0f73 } as const;
export const shiftRightBytes = { psrldq: 0x66_0f73 } as const;
export const shiftArithmetic = { psraw: 0x66_0f71, psrad: 0x66_0f72 } as const;
export const shiftLeft = { psllw: 0x66_0f71, pslld: 0x66_0f72, psllq: 0x66_0f73 } as const;
export const shiftLeftBytes = { pslldq: 0x66_0f73 } as const;

// biome-ignore format: a table
/** Two sources and a control byte. */
export const packedControl = {
  shufps: 0x0fc6, shufpd: 0x66_0fc6, cmpps: 0x0fc2, cmppd: 0x66_0fc2,
  blendps: 0x66_0f3a0c, blendpd: 0x66_0f3a0d, pblendw: 0x66_0f3a0e, palignr: 0x66_0f3a0f,
  dpps: 0x66_0f3a40, mpsadbw: 0x66_0f3a42,
} as const;

/** The same, for 128 bits only even in AVX. */
export const packedControl128 = { dppd: 0x66_0f3a41, pclmulqdq: 0x66_0f3a44 } as const;

// biome-ignore format: a table
/** One source and a control byte. */
export const unaryControl = {
  pshufd: 0x66_0f70, pshufhw: 0xf3_0f70, pshuflw: 0xf2_0f70, roundps: 0x66_0f3a08, roundpd: 0x66_0f3a09,
} as const;

// biome-ignore format: a table
export const unaryControl128 = {
  pcmpestrm: 0x66_0f3a60, pcmpestri: 0x66_0f3a61, pcmpistrm: 0x66_0f3a62, pcmpistri: 0x66_0f3a63,
  aeskeygenassist: 0x66_0f3adf,
} as const;

export const singleControl = { cmpss: 0xf3_0fc2, roundss: 0x66_0f3a0a, insertps: 0x66_0f3a21 } as const;
export const doubleControl = { cmpsd: 0xf2_0fc2, roundsd: 0x66_0f3a0b } as const;

export const aes = {
  aesenc: 0x66_0f38dc,
  aesenclast: 0x66_0f38dd,
  aesdec: 0x66_0f38de,
  aesdeclast: 0x66_0f38df,
} as const;
export const unary128 = { aesimc: 0x66_0f38db, phminposuw: 0x66_0f3841 } as const;

/** Sign and zero extension of packed integers: the source is an eighth, a quarter or half of the destination. */
export const extendHalf = {
  pmovsxbw: 0x66_0f3820,
  pmovsxwd: 0x66_0f3823,
  pmovsxdq: 0x66_0f3825,
  pmovzxbw: 0x66_0f3830,
  pmovzxwd: 0x66_0f3833,
  pmovzxdq: 0x66_0f3835,
} as const;
export const extendQuarter = {
  pmovsxbd: 0x66_0f3821,
  pmovsxwq: 0x66_0f3824,
  pmovzxbd: 0x66_0f3831,
  pmovzxwq: 0x66_0f3834,
} as const;
export const extendEighth = { pmovsxbq: 0x66_0f3822, pmovzxbq: 0x66_0f3832 } as const;

/** Loads of 128 bits (256 in AVX) and the stores beside them. */
export const loads = {
  movaps: 0x0f28,
  movapd: 0x66_0f28,
  movups: 0x0f10,
  movupd: 0x66_0f10,
  movdqa: 0x66_0f6f,
  movdqu: 0xf3_0f6f,
} as const;
export const stores = {
  movaps: 0x0f29,
  movapd: 0x66_0f29,
  movups: 0x0f11,
  movupd: 0x66_0f11,
  movdqa: 0x66_0f7f,
  movdqu: 0xf3_0f7f,
} as const;
export const streamingStores = { movntps: 0x0f2b, movntpd: 0x66_0f2b, movntdq: 0x66_0fe7 } as const;
export const loadsOnly = { lddqu: 0xf2_0ff0, movntdqa: 0x66_0f382a } as const;

/** Half of a register from and to memory; the load keeps the other half. */
export const halfLoads = { movlps: 0x0f12, movlpd: 0x66_0f12, movhps: 0x0f16, movhpd: 0x66_0f16 } as const;
export const halfStores = { movlps: 0x0f13, movlpd: 0x66_0f13, movhps: 0x0f17, movhpd: 0x66_0f17 } as const;
export const halfMoves = { movhlps: 0x0f12, movlhps: 0x0f16 } as const;

export const masks = { movmskps: 0x0f50, movmskpd: 0x66_0f50, pmovmskb: 0x66_0fd7 } as const;

/** Double to 32-bit elements: the result is half as wide as the source. */
export const narrowDouble = { cvtpd2ps: 0x66_0f5a, cvttpd2dq: 0x66_0fe6, cvtpd2dq: 0xf2_0fe6 } as const;
/** 32-bit elements to double: the source is half as wide as the result. */
export const widenToDouble = { cvtps2pd: 0x0f5a, cvtdq2pd: 0xf3_0fe6 } as const;

export const fromInteger = { cvtsi2ss: 0xf3_0f2a, cvtsi2sd: 0xf2_0f2a } as const;
export const singleToInteger = { cvttss2si: 0xf3_0f2c, cvtss2si: 0xf3_0f2d } as const;
export const doubleToInteger = { cvttsd2si: 0xf2_0f2c, cvtsd2si: 0xf2_0f2d } as const;

const blendByXmm0 = { pblendvb: 0x66_0f3810, blendvps: 0x66_0f3814, blendvpd: 0x66_0f3815 } as const;

// biome-ignore format: a table
export const sseRows = [
  ...rows(loads,           'x, x/m128', rm),
  ...rows(stores,          'm128, x', mr),
  ...rows(streamingStores, 'm128, x', mr),
  ...rows(loadsOnly,       'x, m128', rm),
  ...rows(halfLoads,       'x, m64', rm),
  ...rows(halfStores,      'm64, x', mr),
  ...rows(halfMoves,       'x, x', rm),
  row('movss x, x/m32',   0xf3_0f10, rm),
  row('movss m32, x',     0xf3_0f11, mr),
  row('movsd x, x/m64',   0xf2_0f10, rm),
  row('movsd m64, x',     0xf2_0f11, mr),
  row('movd x, r32/m32',  0x66_0f6e, rm),
  row('movd r32/m32, x',  0x66_0f7e, mr),
  row('movq x, r64',      0x66_0f6e, rm, [0], w1),
  row('movq r64, x',      0x66_0f7e, mr, [0], w1),
  row('movq x, x/m64',    0xf3_0f7e, rm),
  row('movq m64, x',      0x66_0fd6, mr),
  row('movddup x, x/m64', 0xf2_0f12, rm),
  row('movnti m, r',      0x0fc3, mr, lq),
  ...rows(masks,          'r32, x', rm),
  ...rows(packedFloat,    'x, x/m128', rm),
  ...rows(scalarSingle,   'x, x/m32', rm),
  ...rows(scalarDouble,   'x, x/m64', rm),
  ...rows(packedUnary,    'x, x/m128', rm),
  ...rows(unary128,       'x, x/m128', rm),
  ...rows(compareSingle,  'x, x/m32', rm),
  ...rows(compareDouble,  'x, x/m64', rm),
  ...rows(packedInteger,  'x, x/m128', rm),
  ...rows(packedShift,    'x, x/m128', rm),
  ...rows(shiftRight,      'x, u8', mi, [0], digit(2)),
  ...rows(shiftRightBytes, 'x, u8', mi, [0], digit(3)),
  ...rows(shiftArithmetic, 'x, u8', mi, [0], digit(4)),
  ...rows(shiftLeft,       'x, u8', mi, [0], digit(6)),
  ...rows(shiftLeftBytes,  'x, u8', mi, [0], digit(7)),
  ...rows(packedControl,    'x, x/m128, u8', rmi),
  ...rows(packedControl128, 'x, x/m128, u8', rmi),
  ...rows(unaryControl,     'x, x/m128, u8', rmi),
  ...rows(unaryControl128,  'x, x/m128, u8', rmi),
  ...rows(singleControl,    'x, x/m32, u8', rmi),
  ...rows(doubleControl,    'x, x/m64, u8', rmi),
  ...rows(blendByXmm0,      'x, x/m128, xmm0', rm),
  ...rows(aes,              'x, x/m128', rm),
  ...rows(extendHalf,       'x, x/m64', rm),
  ...rows(extendQuarter,    'x, x/m32', rm),
  ...rows(extendEighth,     'x, x/m16', rm),
  ...rows(narrowDouble,     'x, x/m128', rm),
  ...rows(widenToDouble,    'x, x/m64', rm),
  ...rows(fromInteger,      'x, r/m', rm, lq),
  ...rows(singleToInteger,  'r, x/m32', rm, lq),
  ...rows(doubleToInteger,  'r, x/m64', rm, lq),
  row('pinsrb x, r32/m8, u8',     0x66_0f3a20, rmi),
  row('pinsrw x, r32/m16, u8',    0x66_0fc4, rmi),
  row('pinsrd x, r32/m32, u8',    0x66_0f3a22, rmi),
  row('pinsrq x, r64/m64, u8',    0x66_0f3a22, rmi, [0], w1),
  row('pextrb r32/m8, x, u8',     0x66_0f3a14, mri),
  row('pextrw r32, x, u8',        0x66_0fc5, rmi),
  row('pextrw m16, x, u8',        0x66_0f3a15, mri),
  row('pextrd r32/m32, x, u8',    0x66_0f3a16, mri),
  row('pextrq r64/m64, x, u8',    0x66_0f3a16, mri, [0], w1),
  row('extractps r32/m32, x, u8', 0x66_0f3a17, mri),
];
