// Loop rotation: a loop that tests at its top gets the test in front of it once (a guard) and at its bottom, so that a
// round takes one jump, and what stands in the body is certain to run once the loop is entered. The header is copied
// into the guard with the same temporaries; SSA construction then tells the two apart. In and out: SSA form.

import { fillCfg, redirect } from '../il/cfg.ts';
import { Dominators } from '../il/dom.ts';
import { type Block, copyOf, type Fn, Ins, Jump } from '../il/ir.ts';
import { fillLoops, type Loops } from '../il/loops.ts';
import { Op, isAlloc } from '../il/ops.ts';
import { takeArguments } from './preheaders.ts';
import { buildSsa } from './ssa.ts';

/** Instructions that a header may have for it to be repeated. */
const maxHeader = 16;

/** Rotate the loops; returns how many. */
export function rotateLoops(fn: Fn): number {
  const loops = fillLoops(fn, new Dominators(fn));
  const found = loops.headers.filter((header) => isRotatable(loops, fn.blocks[header]!));
  if (found.length === 0) return 0;
  const headers = found.map((header) => fn.blocks[header]!);
  // Entries by the numbers of now: rotating changes predecessors.
  const entries = headers.map((header) => header.preds.filter((pred) => !loops.contains(header.id, pred.id)));
  headers.forEach((header, index) => {
    rotate(fn, header, entries[index]!);
  });
  fillCfg(fn);
  buildSsa(fn);
  return found.length;
}

function isRotatable(loops: Loops, header: Block): boolean {
  if (loops.isIrreducible[header.id] === 1 || header.jump !== Jump.jnz || header.s1 === header.s2) return false;
  if (header.id === 0 || header.ins.length > maxHeader || header.ins.some((ins) => isAlloc(ins.op))) return false;
  if (header.ins.some((ins) => ins.op === Op.call)) return false;
  const isInside = [header.s1!, header.s2!].map((block) => loops.contains(header.id, block.id));
  // One way on, one way out; and the header is not all of the loop.
  if (isInside[0] === isInside[1]) return false;
  const inside = isInside[0] ? header.s1! : header.s2!;
  if (inside === header) return false;
  // With a test at every way back, there is one at the bottom: what the header asks is something else.
  return header.preds.some((pred) => pred.jump === Jump.jmp && loops.contains(header.id, pred.id));
}

function rotate(fn: Fn, header: Block, entries: Block[]): void {
  const guard = fn.newBlock(`${header.name}.guard`);
  guard.isCold = header.isCold;
  const isEntry = new Set(entries);
  for (const phi of header.phis) {
    const moved = takeArguments(phi, isEntry);
    if (entries.length === 1) guard.ins.push(copyOf(phi.to, phi.cls, moved.args[0]!));
    else guard.phis.push(moved);
  }
  for (const { op, cls, to, a, b, c } of header.ins) guard.ins.push(new Ins(op, cls, to, a, b, c));
  guard.jump = Jump.jnz;
  guard.arg = header.arg;
  guard.s1 = header.s1;
  guard.s2 = header.s2;
  for (const entry of entries) redirect(entry, header, guard);
  for (const next of [header.s1!, header.s2!]) {
    for (const phi of next.phis) {
      phi.args.push(phi.args[phi.blocks.indexOf(header)]!);
      phi.blocks.push(guard);
    }
  }
}
