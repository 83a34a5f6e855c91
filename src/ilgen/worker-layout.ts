// Module variables of which every thread has its own lie in one block for each thread; here is where in it.

import { bug } from '../base/bug.ts';
import type { Variable } from '../check/typed.ts';
import { sizeOf } from '../check/types.ts';
import { arrayDescriptorSize, maxRank } from './abi.ts';

/** Bytes at the start of the block, of which the first eight are the index of the next item of DATA. */
export const dataPositionSize = 16;

export class WorkerVariables {
  readonly variables: readonly Variable[];
  readonly size: number;
  private readonly offsets: Map<Variable, number>;

  constructor(globals: readonly Variable[]) {
    this.variables = globals.filter(({ isPerWorker }) => isPerWorker);
    this.offsets = new Map();
    // In front of the variables: the position in DATA.
    let at = dataPositionSize;
    for (const variable of this.variables) {
      this.offsets.set(variable, at);
      at += aligned(sizeInBlock(variable));
    }
    this.size = at;
  }

  offsetOf(variable: Variable): number {
    return this.offsets.get(variable) ?? bug(`${variable.name} is not a variable of each thread`);
  }
}

const aligned = (size: number): number => (size + 15) & -16;

function sizeInBlock({ type, array }: Variable): number {
  if (!array) return Math.max(sizeOf(type), 1);
  return arrayDescriptorSize(array.rank === 0 ? maxRank : array.rank);
}
