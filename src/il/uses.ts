// Who defines and who uses each temporary: side tables for passes, made in one sweep and thrown away after it.

import { type Block, type Fn, Ins, type Phi } from './ir.ts';
import { type Ref, RefKind } from './ref.ts';

/** Where a temporary is read: an instruction, a phi (at the end of the matching predecessor) or a block's jump. */
export type User = Ins | Phi | Block;

export class Uses {
  /** The (last) definition of each temporary, null when it has none. */
  readonly def: (Ins | Phi | null)[];
  /** Number of the block with that definition, −1 when there is none. */
  readonly defBlock: Int32Array;
  /** How many definitions; 1 in SSA form. */
  readonly defCount: Int32Array;
  /** Uses of temporary t are entries `start[t] … start[t + 1] − 1` of `users` and `userBlock`, one per operand. */
  readonly start: Int32Array;
  readonly users: User[];
  /** Number of the block where the use happens: for a phi that of the predecessor the value comes from. */
  readonly userBlock: Int32Array;

  constructor(fn: Fn) {
    const temps = fn.temps.length;
    this.def = new Array<Ins | Phi | null>(temps).fill(null);
    this.defBlock = new Int32Array(temps).fill(-1);
    this.defCount = new Int32Array(temps);
    this.start = countUses(fn);
    let total = 0;
    for (let t = 0; t <= temps; t++) {
      const uses = this.start[t]!;
      this.start[t] = total;
      total += uses;
    }
    this.users = new Array<User>(total);
    this.userBlock = new Int32Array(total);
    this.fill(fn);
  }

  countOf(ref: Ref): number {
    const t = ref >>> 3;
    return this.start[t + 1]! - this.start[t]!;
  }

  private fill(fn: Fn): void {
    const free = this.start.slice();
    const { users, userBlock } = this;
    const use = (ref: Ref, user: User, block: Block): void => {
      if ((ref & 7) === RefKind.mem) {
        const mode = fn.mems[ref >>> 3]!;
        use(mode.base, user, block);
        use(mode.index, user, block);
      }
      if ((ref & 7) !== RefKind.temp) return;
      const at = free[ref >>> 3]!++;
      users[at] = user;
      userBlock[at] = block.id;
    };
    const define = (ref: Ref, by: Ins | Phi, block: Block): void => {
      if ((ref & 7) !== RefKind.temp) return;
      const t = ref >>> 3;
      this.def[t] = by;
      this.defBlock[t] = block.id;
      this.defCount[t]!++;
    };
    for (const block of fn.blocks) {
      for (const phi of block.phis) {
        define(phi.to, phi, block);
        for (let i = 0; i < phi.args.length; i++) use(phi.args[i]!, phi, phi.blocks[i]!);
      }
      for (const ins of block.ins) {
        define(ins.to, ins, block);
        use(ins.a, ins, block);
        use(ins.b, ins, block);
        use(ins.c, ins, block);
      }
      use(block.arg, block, block);
    }
  }
}

/** How often each temporary is read (addresses count their parts), by its number; one entry more than temporaries. */
export function countUses(fn: Fn): Int32Array {
  const counts = new Int32Array(fn.temps.length + 1);
  const count = (ref: Ref): void => {
    if ((ref & 7) === RefKind.temp) counts[ref >>> 3]!++;
    else if ((ref & 7) === RefKind.mem) {
      const mode = fn.mems[ref >>> 3]!;
      count(mode.base);
      count(mode.index);
    }
  };
  for (const block of fn.blocks) {
    for (const phi of block.phis) for (const arg of phi.args) count(arg);
    for (const ins of block.ins) {
      count(ins.a);
      count(ins.b);
      count(ins.c);
    }
    count(block.arg);
  }
  return counts;
}

export const isIns = (user: User): user is Ins => user instanceof Ins;
