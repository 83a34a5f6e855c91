// The vector statements of other QBE dialects, which work on three fixed registers: accepted as input and rewritten to
// operations on the temporaries %.v28, %.v29 and %.v30 of class v, assigned as often as the statements do it.

import { hashOf } from './names.ts';
import { type Lane, type laneNames, Op, type OpName } from './ops.ts';
import type { BodyParser } from './parse-fn.ts';
import { Cls, noRef, type Ref } from './ref.ts';

/** Lanes by arrangement code: 4×i32, 2×i64, 4×f32, 2×f64, 8×i16, 16×i8. */
const arrangements: readonly Lane[] = ['w', 'l', 's', 'd', 'h', 'b'];

const registers = { first: '.v28', second: '.v29', third: '.v30' } as const;

export class NeonDesugarer {
  private readonly body: BodyParser;
  private scratchCount: number;

  constructor(body: BodyParser) {
    this.body = body;
    this.scratchCount = 0;
  }

  /** A statement without result, its name already read; `place` is its offset. */
  statement(name: string, place: number): void {
    switch (name) {
      case 'neonldr':
        return this.load(registers.first, place);
      case 'neonldr2':
        return this.load(registers.second, place);
      case 'neonldr3':
        return this.load(registers.third, place);
      case 'neonstr':
        return this.store(registers.first, place);
      case 'neonstr2':
        return this.store(registers.second, place);
      case 'neondup':
        return this.duplicate(place);
      case 'neonaddv':
        return this.body.scan.fail("the result of 'neonaddv' needs a temporary", place);
      default:
        return this.lanewise(name, place);
    }
  }

  /** `%x =w neonaddv a`, where %x has class `cls` already. */
  assignment(name: string, cls: number, to: Ref, place: number): void {
    const { body } = this;
    if (name !== 'neonaddv') body.scan.fail(`'${name}' has no result`, place);
    if (cls > Cls.l) body.scan.fail("the result of 'neonaddv' has class w or l", place);
    const lane = this.arrangement();
    const first = this.register(registers.first, place);
    // The sum in its own class, then its bits as an integer, then that in the class asked for.
    const isFloat = lane === 's' || lane === 'd';
    const own = lane === 'l' || lane === 'd' ? Cls.l : Cls.w;
    const bits = own === cls ? to : this.scratch(own, place);
    const sum = isFloat ? this.scratch(Cls[lane], place) : bits;
    body.append(place, Op[`vsum${lane}`], isFloat ? Cls[lane] : own, sum, first, noRef, noRef);
    if (isFloat) body.append(place, Op.cast, own, bits, sum, noRef, noRef);
    if (bits === to) return;
    const convert = cls === Cls.w ? Op.copy : isFloat ? Op.extuw : Op.extsw;
    body.append(place, convert, cls, to, bits, noRef, noRef);
  }

  private register(name: string, place: number): Ref {
    const ref = this.body.tempNamed(name, hashOf(name, 0, name.length));
    this.body.setClass(ref, Cls.v, place);
    return ref;
  }

  private scratch(cls: number, place: number): Ref {
    const name = `.neon${++this.scratchCount}`;
    const ref = this.body.tempNamed(name, hashOf(name, 0, name.length));
    this.body.setClass(ref, cls, place);
    return ref;
  }

  private load(name: string, place: number): void {
    const address = this.body.value();
    this.body.append(place, Op.load, Cls.v, this.register(name, place), address, noRef, noRef);
  }

  private store(name: string, place: number): void {
    const address = this.body.value();
    this.body.append(place, Op.storev, Cls.w, noRef, this.register(name, place), address, noRef);
  }

  private arrangement(): Lane {
    const { scan } = this.body;
    if (!scan.isInteger()) scan.fail('expected an arrangement code');
    return arrangements[scan.integerIn(0, 5, 'the arrangement')]!;
  }

  private duplicate(place: number): void {
    const { body } = this;
    const lane = this.arrangement();
    body.scan.expect(44, 'after the arrangement');
    let value = body.value();
    if (lane === 's' || lane === 'd') {
      const bits = value;
      value = this.scratch(Cls[lane], place);
      body.append(place, Op.cast, Cls[lane], value, bits, noRef, noRef);
    }
    body.append(place, Op[`vdup${lane}`], Cls.v, this.register(registers.first, place), value, noRef, noRef);
  }

  private lanewise(name: string, place: number): void {
    const { body } = this;
    const lane = this.arrangement();
    const op = Op[`v${name.slice(4)}${lane}` as OpName] as number | undefined;
    if (op === undefined) return body.scan.fail(`'${name}' has no form for lanes of ${laneText[lane]}`, place);
    const first = this.register(registers.first, place);
    const second = (): Ref => this.register(registers.second, place);
    if (name === 'neonneg' || name === 'neonabs') body.append(place, op, Cls.v, first, first, noRef, noRef);
    else if (name === 'neonfma') {
      body.append(place, op, Cls.v, first, second(), this.register(registers.third, place), first);
    } else body.append(place, op, Cls.v, first, first, second(), noRef);
  }
}

const laneText: Record<(typeof laneNames)[number], string> = {
  b: '8-bit integers',
  h: '16-bit integers',
  w: '32-bit integers',
  l: '64-bit integers',
  s: 'singles',
  d: 'doubles',
};
