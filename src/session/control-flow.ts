// The control flow of a module's functions, as text and as counts.

import { fillCfg } from '../il/cfg.ts';
import { Dominators } from '../il/dom.ts';
import { type Block, type Fn, Jump, type Module } from '../il/ir.ts';
import { fillLoops } from '../il/loops.ts';

function successors(block: Block): Block[] {
  const all = [block.s1, block.s2, ...(block.jump === Jump.switch ? block.targets : [])];
  return [...new Set(all.filter((one) => one !== null))];
}

export interface FlowCounts {
  blocks: number;
  edges: number;
  loops: number;
  unreachable: number;
}

/** Sums over all functions, whose blocks are put in order. */
export function flowCounts(module: Module): FlowCounts {
  const counts: FlowCounts = { blocks: 0, edges: 0, loops: 0, unreachable: 0 };
  for (const fn of module.fns) {
    counts.unreachable += fillCfg(fn);
    counts.blocks += fn.blocks.length;
    counts.loops += fillLoops(fn, new Dominators(fn)).headers.length;
    for (const block of fn.blocks) counts.edges += successors(block).length;
  }
  return counts;
}

/** Every function with its blocks, where each can go, and how deep it lies in loops. */
export const flowText = (module: Module): string => module.fns.map(fnText).join('\n');

function fnText(fn: Fn): string {
  const unreachable = fillCfg(fn);
  const loops = fillLoops(fn, new Dominators(fn));
  const heads = new Set(loops.headers);
  const edges = fn.blocks.reduce((sum, block) => sum + successors(block).length, 0);
  const width = Math.max(...fn.blocks.map(({ name }) => name.length)) + 1;
  const rows = fn.blocks.map((block) => {
    const goals = successors(block).map(({ name }) => `@${name}`);
    const notes = [heads.has(block.id) ? 'loop' : '', block.depth > 0 ? `depth ${block.depth}` : ''].filter(Boolean);
    const note = notes.length > 0 ? `   (${notes.join(', ')})` : '';
    return `  @${block.name.padEnd(width)} → ${goals.join(' ') || 'return'}${note}`;
  });
  const title = `$${fn.name}: ${fn.blocks.length} blocks, ${edges} edges, ${loops.headers.length} loops, ${unreachable} unreachable`;
  return [title, ...rows, ''].join('\n');
}
