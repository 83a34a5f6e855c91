// Vectors as 16 bytes, lane by lane. A lane's arithmetic is that of the scalar operation of the same name.

import { evaluate } from '../il/fold.ts';
import { type Lane, laneCls, laneSizes, Op, type OpName, type Value } from '../il/ops.ts';

/** Lane `index` of 16 bytes; b and h sign-extended. */
export function getLane(view: DataView, lane: Lane, index: number): Value {
  const at = index * laneSizes[lane];
  switch (lane) {
    case 'b':
      return view.getInt8(at);
    case 'h':
      return view.getInt16(at, true);
    case 'w':
      return view.getInt32(at, true);
    case 'l':
      return view.getBigInt64(at, true);
    case 's':
      return view.getFloat32(at, true);
    default:
      return view.getFloat64(at, true);
  }
}

export function setLane(view: DataView, lane: Lane, index: number, value: Value): void {
  const at = index * laneSizes[lane];
  if (lane === 'b') view.setInt8(at, value as number);
  else if (lane === 'h') view.setInt16(at, value as number, true);
  else if (lane === 'w') view.setInt32(at, value as number, true);
  else if (lane === 'l') view.setBigInt64(at, value as bigint, true);
  else if (lane === 's') view.setFloat32(at, value as number, true);
  else view.setFloat64(at, value as number, true);
}

const isFloatLane = (lane: Lane): boolean => lane === 's' || lane === 'd';

/** The scalar operation behind a vector operation such as `vmin`. */
function scalarOf(name: string, lane: Lane): number {
  const isFloat = isFloatLane(lane);
  const plain = name.slice(1);
  const scalars: Readonly<Record<string, OpName>> = {
    min: isFloat ? 'fmin' : 'smin',
    max: isFloat ? 'fmax' : 'smax',
  };
  return Op[scalars[plain] ?? (plain as OpName)];
}

/** `out` becomes the lanewise result of up to three vectors. */
export function lanewise(name: string, lane: Lane, out: DataView, a: DataView, b: DataView, c: DataView): void {
  const cls = laneCls[lane];
  const isFma = name === 'vfma' && !isFloatLane(lane);
  const scalar = isFma ? Op.mul : scalarOf(name, lane);
  const results: Value[] = [];
  for (let index = 0; index < 16 / laneSizes[lane]; index++) {
    const [x, y, z] = [getLane(a, lane, index), getLane(b, lane, index), getLane(c, lane, index)];
    let value = evaluate(scalar, cls, x, y, z)!;
    if (isFma) value = evaluate(Op.add, cls, value, z)!;
    results.push(value);
  }
  // Written last: `out` may be one of the operands.
  for (let index = 0; index < results.length; index++) setLane(out, lane, index, results[index]!);
}

/** Sum of the lanes: integers wrap in their own width, floats are added in pairs, (0+1)+(2+3). */
export function sumLanes(lane: Lane, a: DataView): Value {
  const cls = laneCls[lane];
  let sums: Value[] = Array.from({ length: 16 / laneSizes[lane] }, (_, index) => getLane(a, lane, index));
  while (sums.length > 1) {
    const pairs: Value[] = [];
    for (let i = 0; i < sums.length; i += 2) pairs.push(evaluate(Op.add, cls, sums[i]!, sums[i + 1]!)!);
    sums = pairs;
  }
  const sum = sums[0]!;
  if (lane === 'b') return ((sum as number) << 24) >> 24;
  return lane === 'h' ? ((sum as number) << 16) >> 16 : sum;
}
