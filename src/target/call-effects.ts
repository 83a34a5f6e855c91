// What calls of the module's own functions destroy. The convention says what a callee may destroy; of a function that is
// compiled already it is known what it does destroy, and values may stay in the other registers across its calls. So
// callees are compiled before their callers, as far as there is no recursion (Chow, "Minimizing Register Usage Penalty
// at Procedure Calls", 1988).

import { ConKind, type Data, type Fn, type Module } from '../il/ir.ts';
import type { RegSet } from '../regalloc/machine.ts';

/** The module's data and functions, each function behind those that it names, except where they name each other. */
export function calleesFirst(module: Module): readonly (Data | Fn)[] {
  const fns = new Map(module.fns.map((fn) => [fn.name, fn]));
  const order: (Data | Fn)[] = [];
  const isSeen = new Set<Fn>();
  // A stack of functions and how many of their constants have been looked at.
  const stack: Fn[] = [];
  const places: number[] = [];
  const enter = (fn: Fn): void => {
    if (isSeen.has(fn)) return;
    isSeen.add(fn);
    stack.push(fn);
    places.push(0);
  };
  for (const item of module.items) {
    if (item.kind === 'data') {
      order.push(item as Data);
      continue;
    }
    enter(item as Fn);
    while (stack.length > 0) {
      const fn = stack[stack.length - 1]!;
      const at = places[places.length - 1]!++;
      if (at < fn.cons.length) {
        const { kind, symbol } = fn.cons[at]!;
        const callee = kind === ConKind.address ? fns.get(symbol) : undefined;
        if (callee) enter(callee);
      } else {
        order.push(fn);
        stack.pop();
        places.pop();
      }
    }
  }
  return order;
}

/** What the functions compiled so far destroy. */
export class CallEffects {
  private readonly destroyed: Map<string, RegSet>;
  /** Another definition may take the place of an exported function when objects are linked. */
  private readonly isReplaceable: (fn: Fn) => boolean;

  constructor(isReplaceable: (fn: Fn) => boolean) {
    this.destroyed = new Map();
    this.isReplaceable = isReplaceable;
  }

  /** `fn` has been compiled: it writes or destroys these registers, and those that it saves are among them. */
  learn(fn: Fn, written: RegSet): void {
    if (!this.isReplaceable(fn)) this.destroyed.set(fn.name, written);
  }

  /** Registers that a call of `symbol` destroys or saves; null when nothing is known. */
  of(symbol: string): RegSet | null {
    return this.destroyed.get(symbol) ?? null;
  }
}
