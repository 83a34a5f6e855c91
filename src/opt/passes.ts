// The passes of the optimiser, in order, and the driver that runs them. A pass only transforms; it finds the graph filled
// (`fillCfg`) and leaves it so. The driver dumps, verifies and times it under its name. Levels: 0 slots to registers only, 1 everything that is linear and always
// worth it, 2 loops and whole-program work as well.

import { bug } from '../base/bug.ts';
import { fillCfg, isFilled } from '../il/cfg.ts';
import { Fn, type Module } from '../il/ir.ts';
import { verifyFn } from '../il/verify-fn.ts';
import { reduceAddresses } from './addresses.ts';
import { mergeCalls } from './calls.ts';
import { propagateCopies } from './copies.ts';
import { removeDeadCode } from './dead-code.ts';
import { removeDeadStores } from './dead-stores.ts';
import { Facts } from './facts.ts';
import { divideByConstants } from './divide.ts';
import { inlineCalls } from './inline.ts';
import { moveCode } from './gcm.ts';
import { numberValues } from './gvn.ts';
import { convertBranches } from './if-convert.ts';
import { hoistInvariants } from './licm.ts';
import { foldRanges } from './fold-ranges.ts';
import { forwardLoads } from './loads.ts';
import { holdCells } from './loop-cells.ts';
import { promote } from './promote.ts';
import { rotateLoops } from './rotate.ts';
import { propagateConstants } from './sccp.ts';
import { simplifyCfg } from './simplify-cfg.ts';
import { sinkCheapValues } from './sink.ts';
import { buildSsa } from './ssa.ts';
import { loopTailCalls } from './tail-calls.ts';
import { threadJumps } from './thread.ts';
import { widenCounters } from './widen.ts';

export type Level = 0 | 1 | 2;

export interface Pass {
  /** Names the stage in dumps and times; the same pass may run at several places. */
  readonly name: string;
  /** Changes the function; returns how much was changed. */
  readonly run: (fn: Fn, facts: Facts) => number;
  /** Passes that must have run before. */
  readonly after?: readonly string[];
  /** Lowest level at which it runs. */
  readonly level: Level;
}

/** The list with its constraints checked. */
function checked(list: readonly Pass[]): readonly Pass[] {
  list.forEach((pass, index) => {
    for (const name of pass.after ?? []) {
      const isBefore = list.slice(0, index).some((other) => other.name === name && other.level <= pass.level);
      if (!isBefore) bug(`pass ${pass.name} must come after ${name}`);
    }
  });
  return list;
}

// biome-ignore format: a table
export const passes: readonly Pass[] = checked([
  { name: 'promote',     level: 0, run: promote },                                 // stack slots become temporaries
  { name: 'tail-calls',  level: 2, run: loopTailCalls,      after: ['promote'] },  // recursion becomes a loop
  { name: 'inline',      level: 2, run: inlineCalls,        after: ['promote'] },  // small bodies instead of calls
  { name: 'ssa',         level: 0, run: buildSsa,           after: ['promote'] },  // one definition per temporary
  { name: 'copies',      level: 0, run: propagateCopies,    after: ['ssa'] },
  { name: 'loads',       level: 1, run: forwardLoads,       after: ['ssa'] },      // memory reads become values
  { name: 'calls',       level: 1, run: mergeCalls,         after: ['ssa'] },      // repeated calls without effects
  { name: 'dead-stores', level: 1, run: removeDeadStores,   after: ['loads'] },    // what nobody reads; slots share
  { name: 'copies',      level: 1, run: propagateCopies,    after: ['ssa'] },
  { name: 'sccp',        level: 1, run: propagateConstants, after: ['ssa'] },      // constants along executable edges
  { name: 'gvn',         level: 1, run: numberValues,       after: ['copies'] },   // each value once; the algebra
  { name: 'simplify',    level: 1, run: simplifyCfg,        after: ['ssa'] },      // jumps and blocks
  { name: 'loop-cells',  level: 2, run: holdCells,          after: ['gvn'] },      // variables of loops leave memory
  { name: 'ranges',      level: 2, run: foldRanges,         after: ['simplify'] }, // checks that cannot fail
  { name: 'widen',       level: 2, run: widenCounters,      after: ['ranges'] },   // counters that are subscripts
  { name: 'copies',      level: 2, run: propagateCopies,    after: ['widen'] },
  { name: 'simplify',    level: 2, run: simplifyCfg,        after: ['ranges'] },
  { name: 'rotate',      level: 2, run: rotateLoops,        after: ['simplify'] }, // tests at the bottom of loops
  { name: 'copies',      level: 2, run: propagateCopies,    after: ['rotate'] },
  { name: 'simplify',    level: 2, run: simplifyCfg,        after: ['rotate'] },
  { name: 'loads',       level: 2, run: forwardLoads,       after: ['gvn'] },      // addresses are equal by now
  { name: 'licm',        level: 2, run: hoistInvariants,    after: ['rotate'] },   // loads out of loops
  { name: 'loop-cells',  level: 2, run: holdCells,          after: ['licm'] },     // addresses are fixed by now
  { name: 'divide',      level: 2, run: divideByConstants,  after: ['gvn'] },      // by multiplication
  { name: 'addresses',   level: 2, run: reduceAddresses,    after: ['licm'] },     // pointers instead of products
  { name: 'copies',      level: 2, run: propagateCopies,    after: ['loads'] },
  { name: 'gvn',         level: 2, run: numberValues,       after: ['copies'] },
  { name: 'thread',      level: 2, run: threadJumps,        after: ['gvn'] },      // questions that the way here answers
  { name: 'simplify',    level: 2, run: simplifyCfg,        after: ['gvn'] },
  { name: 'if-convert',  level: 1, run: convertBranches,    after: ['simplify'] }, // short branches become choices
  { name: 'simplify',    level: 1, run: simplifyCfg,        after: ['ssa'] },
  { name: 'dead-code',   level: 0, run: removeDeadCode,     after: ['ssa'] },
  { name: 'gcm',         level: 1, run: moveCode,           after: ['gvn'] },      // values out of loops, near to uses
  { name: 'sink',        level: 1, run: sinkCheapValues,    after: ['gcm'] },      // comparisons next to branches
  { name: 'dead-code',   level: 1, run: removeDeadCode,     after: ['ssa'] },
]);

/** Place of the one pass that looks at several functions. */
const inlineAt = passes.findIndex((pass) => pass.name === 'inline');

/** Names of the stages, for `--dump=help`. */
export const passNames: readonly string[] = [...new Set(passes.map((pass) => pass.name))];

/** What the driver does between passes. Everything is optional. */
export interface Hooks {
  /** Called behind each pass. */
  readonly after?: (pass: string, fn: Fn, changes: number) => void;
  /** Check the IL behind each pass; an error is a bug named after it. */
  readonly verify?: boolean;
  /** The last pass to run. */
  readonly stop?: string;
  /** A clock in milliseconds: with it `time` is told what each pass took. */
  readonly now?: () => number;
  readonly time?: (pass: string, fn: Fn, milliseconds: number) => void;
}

/** Optimise a module, or one function that belongs to `module` (its attributes are used then). */
export function optimise(what: Module | Fn, level: Level, hooks: Hooks = {}, module: Module | null = null): void {
  if (what instanceof Fn) {
    optimiseFn(what, level, new Facts(module), hooks);
    return;
  }
  const facts = new Facts(what);
  if (level < passes[inlineAt]!.level) {
    for (const fn of what.fns) optimiseFn(fn, level, facts, hooks);
    return;
  }
  // Inlining wants all bodies as they are in front of it, and those of callees complete.
  for (const fn of what.fns) {
    fillCfg(fn);
    if (!runPasses(passes.slice(0, inlineAt), fn, level, facts, hooks)) return;
  }
  for (const fn of facts.bodies().order) runPasses([passes[inlineAt]!], fn, level, facts, hooks);
  if (hooks.stop === 'inline') return;
  for (const fn of what.fns) runPasses(passes.slice(inlineAt + 1), fn, level, facts, hooks);
}

function optimiseFn(fn: Fn, level: Level, facts: Facts, hooks: Hooks): void {
  fillCfg(fn);
  const own = passes.filter(({ name }) => name !== 'inline');
  runPasses(own, fn, level, facts, hooks);
}

/** False when the last pass wanted has run. */
function runPasses(list: readonly Pass[], fn: Fn, level: Level, facts: Facts, hooks: Hooks): boolean {
  for (const pass of list) {
    if (pass.level > level) continue;
    runPass(pass, fn, facts, hooks);
    if (pass.name === hooks.stop) return false;
  }
  return true;
}

/** Passes on variables with many definitions. */
const beforeSsa = ['promote', 'tail-calls', 'inline'];

/** Run one pass with the hooks around it, on a graph that is filled. */
export function runPass(pass: Pass, fn: Fn, facts: Facts, hooks: Hooks = {}): number {
  const start = hooks.now?.() ?? 0;
  const changes = pass.run(fn, facts);
  if (hooks.now && hooks.time) hooks.time(pass.name, fn, hooks.now() - start);
  if (hooks.verify && facts.module) {
    const isSsa = !beforeSsa.includes(pass.name);
    if (!isFilled(fn)) bug(`after ${pass.name} in $${fn.name}: the graph is not filled`);
    const symbols = new Map(facts.module.items.map((item) => [item.name, item]));
    const found: { message: string }[] = [];
    verifyFn(fn, facts.module, symbols, { isSsa }, found as never);
    if (found.length > 0) bug(`after ${pass.name} in $${fn.name}: ${found[0]!.message}`);
  }
  hooks.after?.(pass.name, fn, changes);
  return changes;
}
