// AVX, AVX2, FMA3 and F16C: the SSE groups encoded with VEX, and what only VEX has. Opcodes from the Intel SDM vol. 2:
// the SSE mnemonics in chapters 3 and 4 beside their legacy forms, those beginning with V in chapter 5.
// Rows of 256 bits alone have the size 256, which sets VEX.L.

import { digit, wordFlags } from './forms.ts';
import {
  mvr,
  rvm,
  rvmi,
  rvmr,
  vexM,
  vmi,
  vmove,
  vmoveQuad,
  vmoveScalar,
  vmr,
  vmri,
  vrm,
  vrmi,
  vzo,
} from './vex-forms.ts';
import { lq, row, rows, vexRows, xy } from './row.ts';
import * as sse from './sse-rows.ts';

const { w1, l1 } = wordFlags;

// biome-ignore format: a table
const moves = [
  ...vexRows(sse.loads,           'v, v/m', vmove, xy),
  ...vexRows(sse.stores,          'm, v', vmr, xy),
  ...vexRows(sse.streamingStores, 'm, v', vmr, xy),
  ...vexRows(sse.loadsOnly,       'v, m', vrm, xy),
  ...vexRows(sse.halfLoads,       'x, x, m64', rvm),
  ...vexRows(sse.halfStores,      'm64, x', vmr),
  ...vexRows(sse.halfMoves,       'x, x, x', rvm),
  row('vmovss x, x, x',     0xf3_0f10, vmoveScalar),
  row('vmovss x, m32',      0xf3_0f10, vrm),
  row('vmovss m32, x',      0xf3_0f11, vmr),
  row('vmovsd x, x, x',     0xf2_0f10, vmoveScalar),
  row('vmovsd x, m64',      0xf2_0f10, vrm),
  row('vmovsd m64, x',      0xf2_0f11, vmr),
  row('vmovd x, r32/m32',   0x66_0f6e, vrm),
  row('vmovd r32/m32, x',   0x66_0f7e, vmr),
  row('vmovq x, r64',       0x66_0f6e, vrm, [0], w1),
  row('vmovq r64, x',       0x66_0f7e, vmr, [0], w1),
  row('vmovq x, x/m64',     0xf3_0f7e, vmoveQuad),
  row('vmovq m64, x',       0x66_0fd6, vmr),
  row('vmovddup x, x/m64',  0xf2_0f12, vrm),
  row('vmovddup y, y/m256', 0xf2_0f12, vrm, [256]),
  row('vldmxcsr m32',       0x0fae, vexM, [0], digit(2)),
  row('vstmxcsr m32',       0x0fae, vexM, [0], digit(3)),
  row('vzeroupper',         0x0f77, vzo),
  row('vzeroall',           0x0f77, vzo, [0], l1),
  ...vexRows(sse.masks,     'r32, v', vrm, xy),
];

// biome-ignore format: a table
const arithmetic = [
  ...vexRows(sse.packedFloat,     'v, v, v/m', rvm, xy),
  ...vexRows(sse.scalarSingle,    'x, x, x/m32', rvm),
  ...vexRows(sse.scalarDouble,    'x, x, x/m64', rvm),
  ...vexRows(sse.packedUnary,     'v, v/m', vrm, xy),
  ...vexRows(sse.unary128,        'x, x/m128', vrm),
  ...vexRows(sse.compareSingle,   'x, x/m32', vrm),
  ...vexRows(sse.compareDouble,   'x, x/m64', vrm),
  ...vexRows(sse.packedInteger,   'v, v, v/m', rvm, xy),
  ...vexRows(sse.packedShift,     'v, v, x/m128', rvm, xy),
  ...vexRows(sse.shiftRight,      'v, v, u8', vmi, xy, digit(2)),
  ...vexRows(sse.shiftRightBytes, 'v, v, u8', vmi, xy, digit(3)),
  ...vexRows(sse.shiftArithmetic, 'v, v, u8', vmi, xy, digit(4)),
  ...vexRows(sse.shiftLeft,       'v, v, u8', vmi, xy, digit(6)),
  ...vexRows(sse.shiftLeftBytes,  'v, v, u8', vmi, xy, digit(7)),
  ...vexRows(sse.packedControl,    'v, v, v/m, u8', rvmi, xy),
  ...vexRows(sse.packedControl128, 'x, x, x/m128, u8', rvmi),
  ...vexRows(sse.unaryControl,     'v, v/m, u8', vrmi, xy),
  ...vexRows(sse.unaryControl128,  'x, x/m128, u8', vrmi),
  ...vexRows(sse.singleControl,    'x, x, x/m32, u8', rvmi),
  ...vexRows(sse.doubleControl,    'x, x, x/m64, u8', rvmi),
  ...vexRows(sse.aes,              'x, x, x/m128', rvm),
  ...vexRows(sse.extendHalf,       'x, x/m64', vrm),
  ...vexRows(sse.extendHalf,       'y, x/m128', vrm, [256]),
  ...vexRows(sse.extendQuarter,    'x, x/m32', vrm),
  ...vexRows(sse.extendQuarter,    'y, x/m64', vrm, [256]),
  ...vexRows(sse.extendEighth,     'x, x/m16', vrm),
  ...vexRows(sse.extendEighth,     'y, x/m32', vrm, [256]),
  ...vexRows(sse.narrowDouble,     'x, v/m', vrm, xy),
  ...vexRows(sse.widenToDouble,    'x, x/m64', vrm),
  ...vexRows(sse.widenToDouble,    'y, x/m128', vrm, [256]),
  ...vexRows(sse.fromInteger,      'x, x, r/m', rvm, lq),
  ...vexRows(sse.singleToInteger,  'r, x/m32', vrm, lq),
  ...vexRows(sse.doubleToInteger,  'r, x/m64', vrm, lq),
  row('vblendvps v, v, v/m, v',     0x66_0f3a4a, rvmr, xy),
  row('vblendvpd v, v, v/m, v',     0x66_0f3a4b, rvmr, xy),
  row('vpblendvb v, v, v/m, v',     0x66_0f3a4c, rvmr, xy),
  row('vpinsrb x, x, r32/m8, u8',   0x66_0f3a20, rvmi),
  row('vpinsrw x, x, r32/m16, u8',  0x66_0fc4, rvmi),
  row('vpinsrd x, x, r32/m32, u8',  0x66_0f3a22, rvmi),
  row('vpinsrq x, x, r64/m64, u8',  0x66_0f3a22, rvmi, [0], w1),
  row('vpextrb r32/m8, x, u8',      0x66_0f3a14, vmri),
  row('vpextrw r32, x, u8',         0x66_0fc5, vrmi),
  row('vpextrw m16, x, u8',         0x66_0f3a15, vmri),
  row('vpextrd r32/m32, x, u8',     0x66_0f3a16, vmri),
  row('vpextrq r64/m64, x, u8',     0x66_0f3a16, vmri, [0], w1),
  row('vextractps r32/m32, x, u8',  0x66_0f3a17, vmri),
];

// biome-ignore format: a table
const newInAvx = [
  row('vbroadcastss v, x/m32',           0x66_0f3818, vrm, xy),           // VBROADCAST
  row('vbroadcastsd y, x/m64',           0x66_0f3819, vrm, [256]),
  row('vbroadcastf128 y, m128',          0x66_0f381a, vrm, [256]),
  row('vbroadcasti128 y, m128',          0x66_0f385a, vrm, [256]),        // VPBROADCAST
  row('vpbroadcastb v, x/m8',            0x66_0f3878, vrm, xy),
  row('vpbroadcastw v, x/m16',           0x66_0f3879, vrm, xy),
  row('vpbroadcastd v, x/m32',           0x66_0f3858, vrm, xy),
  row('vpbroadcastq v, x/m64',           0x66_0f3859, vrm, xy),
  row('vpermilps v, v, v/m',             0x66_0f380c, rvm, xy),           // VPERMILPS
  row('vpermilps v, v/m, u8',            0x66_0f3a04, vrmi, xy),
  row('vpermilpd v, v, v/m',             0x66_0f380d, rvm, xy),           // VPERMILPD
  row('vpermilpd v, v/m, u8',            0x66_0f3a05, vrmi, xy),
  row('vpermd y, y, y/m256',             0x66_0f3836, rvm, [256]),        // VPERMD/VPERMW
  row('vpermps y, y, y/m256',            0x66_0f3816, rvm, [256]),        // VPERMPS
  row('vpermq y, y/m256, u8',            0x66_0f3a00, vrmi, [256], w1),   // VPERMQ
  row('vpermpd y, y/m256, u8',           0x66_0f3a01, vrmi, [256], w1),   // VPERMPD
  row('vperm2f128 y, y, y/m256, u8',     0x66_0f3a06, rvmi, [256]),       // VPERM2F128
  row('vperm2i128 y, y, y/m256, u8',     0x66_0f3a46, rvmi, [256]),       // VPERM2I128
  row('vinsertf128 y, y, x/m128, u8',    0x66_0f3a18, rvmi, [256]),       // VINSERTF128
  row('vinserti128 y, y, x/m128, u8',    0x66_0f3a38, rvmi, [256]),       // VINSERTI128
  row('vextractf128 x/m128, y, u8',      0x66_0f3a19, vmri, [256]),       // VEXTRACTF128
  row('vextracti128 x/m128, y, u8',      0x66_0f3a39, vmri, [256]),       // VEXTRACTI128
  row('vpblendd v, v, v/m, u8',          0x66_0f3a02, rvmi, xy),          // VPBLENDD
  row('vpsllvd v, v, v/m',               0x66_0f3847, rvm, xy),           // VPSLLVW/VPSLLVD/VPSLLVQ
  row('vpsllvq v, v, v/m',               0x66_0f3847, rvm, xy, w1),
  row('vpsrlvd v, v, v/m',               0x66_0f3845, rvm, xy),           // VPSRLVW/VPSRLVD/VPSRLVQ
  row('vpsrlvq v, v, v/m',               0x66_0f3845, rvm, xy, w1),
  row('vpsravd v, v, v/m',               0x66_0f3846, rvm, xy),           // VPSRAVW/VPSRAVD/VPSRAVQ
  row('vpmaskmovd v, v, m',              0x66_0f388c, rvm, xy),           // VPMASKMOV
  row('vpmaskmovq v, v, m',              0x66_0f388c, rvm, xy, w1),
  row('vpmaskmovd m, v, v',              0x66_0f388e, mvr, xy),
  row('vpmaskmovq m, v, v',              0x66_0f388e, mvr, xy, w1),
  row('vmaskmovps v, v, m',              0x66_0f382c, rvm, xy),           // VMASKMOV
  row('vmaskmovpd v, v, m',              0x66_0f382d, rvm, xy),
  row('vmaskmovps m, v, v',              0x66_0f382e, mvr, xy),
  row('vmaskmovpd m, v, v',              0x66_0f382f, mvr, xy),
  row('vtestps v, v/m',                  0x66_0f380e, vrm, xy),           // VTESTPD/VTESTPS
  row('vtestpd v, v/m',                  0x66_0f380f, vrm, xy),
  row('vcvtph2ps x, x/m64',              0x66_0f3813, vrm),               // VCVTPH2PS
  row('vcvtph2ps y, x/m128',             0x66_0f3813, vrm, [256]),
  row('vcvtps2ph x/m64, x, u8',          0x66_0f3a1d, vmri),              // VCVTPS2PH
  row('vcvtps2ph x/m128, y, u8',         0x66_0f3a1d, vmri, [256]),
];

/** The opcode of an FMA operation with the operand orders 132, 213 and 231 (SDM vol. 2C, "VFMADD132PD…"). */
function orders<const Name extends string, const Type extends string>(name: Name, type: Type, opcode: number) {
  const opcodes = {
    [`vf${name}132${type}`]: opcode,
    [`vf${name}213${type}`]: opcode + 0x10,
    [`vf${name}231${type}`]: opcode + 0x20,
  };
  return opcodes as Record<`vf${Name}${'132' | '213' | '231'}${Type}`, number>;
}

function packedFused<const Name extends string>(name: Name, opcode: number) {
  return [
    ...rows(orders(name, 'ps', opcode), 'v, v, v/m', rvm, xy),
    ...rows(orders(name, 'pd', opcode), 'v, v, v/m', rvm, xy, w1),
  ];
}

function fused<const Name extends string>(name: Name, opcode: number) {
  return [
    ...packedFused(name, opcode),
    ...rows(orders(name, 'ss', opcode + 1), 'x, x, x/m32', rvm),
    ...rows(orders(name, 'sd', opcode + 1), 'x, x, x/m64', rvm, [0], w1),
  ];
}

const fusedRows = [
  ...packedFused('maddsub', 0x66_0f3896),
  ...packedFused('msubadd', 0x66_0f3897),
  ...fused('madd', 0x66_0f3898),
  ...fused('msub', 0x66_0f389a),
  ...fused('nmadd', 0x66_0f389c),
  ...fused('nmsub', 0x66_0f389e),
];

export const avxRows = [...moves, ...arithmetic, ...newInAvx, ...fusedRows];
