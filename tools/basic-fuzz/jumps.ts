// Random jumps: out of blocks, forward, backward a few times, to parts and back; and every way to leave a loop or routine.

import { condition, integer, valueFor } from './expressions.ts';
import { block } from './statements.ts';
import { withExit } from './blocks.ts';
import type { Writer } from './writer.ts';

/** A jump to behind a block around this place. */
function outward(w: Writer): string | null {
  if (w.body.exits.length === 0) return null;
  const exit = w.random.pick(w.body.exits);
  exit.isUsed = true;
  return `GOTO ${exit.label}`;
}

/** Ways out that the place offers. */
function waysOut(w: Writer): string[] {
  const { loops, kind } = w.body;
  const ways: string[] = [];
  for (const loop of new Set(loops)) ways.push(`EXIT ${loop}`, `CONTINUE ${loop}`);
  if (loops.length > 0) ways.push('EXIT', 'CONTINUE');
  if (kind === 'SUB') ways.push('EXIT SUB');
  if (kind === 'FUNCTION') ways.push('EXIT FUNCTION');
  if (kind !== 'module' || w.body.isGosub) ways.push('RETURN');
  if (kind === 'module' && w.random.chance(20)) ways.push(`END ${w.random.below(4)}`);
  return ways;
}

export function leave(w: Writer): void {
  const ways = waysOut(w);
  const { result } = w.body;
  if (result && w.random.chance(2)) ways.push(`RETURN ${valueFor(w, result, 2)}`);
  const way = ways.length === 0 || w.random.chance(4) ? outward(w) : w.random.pick(ways);
  if (way) w.line(`IF ${condition(w, 2)} THEN ${way}`);
}

export function goForward(w: Writer): void {
  if (w.depth > 4) return;
  withExit(w, () => {
    w.line(`IF ${condition(w, 1)} THEN GOTO ${w.body.exits.at(-1)!.label}`);
    w.body.exits.at(-1)!.isUsed = true;
    block(w, 3);
  });
}

/** A loop of a label and a jump back to it. */
export function repeatByGoto(w: Writer): void {
  if (w.depth > 3 || !w.affords(6)) return;
  const [label, name] = [w.fresh('B'), w.fresh('w')];
  w.line(`DIM ${name} AS INTEGER: ${name} = 0`);
  w.label(label);
  w.repeated(3, () => {
    w.line(`${name} = ${name} + 1`);
    block(w, 3);
  });
  w.line(`IF ${name} < 3 THEN GOTO ${label}`);
}

/** A part of the routine to jump to: an old one, or a new one whose lines come later. */
function part(w: Writer): string | null {
  const found = w.body.gosubs.filter(({ isRisky }) => w.isRisky || !isRisky);
  if (w.body.isGosub || found.length === 0) return null;
  const { label, cost } = w.random.pick(found);
  return w.affords(cost) ? label : null;
}

export function gosub(w: Writer): void {
  const label = part(w);
  if (label) w.line(`GOSUB ${label}`);
}

export function onGosub(w: Writer): void {
  const labels = [part(w), part(w)];
  if (!labels.includes(null)) w.line(`ON ${integer(w, 1)} MOD 4 GOSUB ${labels.join(', ')}`);
}

export function onGoto(w: Writer): void {
  if (w.body.exits.length === 0) return;
  const labels = [w.random.pick(w.body.exits), w.random.pick(w.body.exits)];
  for (const exit of labels) exit.isUsed = true;
  w.line(`ON ${integer(w, 1)} MOD 5 GOTO ${labels.map(({ label }) => label).join(', ')}`);
}
