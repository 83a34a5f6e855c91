// GOSUB and RETURN with errors in between: the stack of places to return to must be what it was at the TRY.

import type { Writer } from '../writer.ts';
import { Snippet } from './snippet.ts';

/** One outer part that runs a TRY, whose GOSUBs fail at some depth; the RETURN behind it must go to the outer caller. */
export function subroutine(w: Writer): void {
  const s = new Snippet(w);
  const name = `${s.name('t')}$`;
  const [outer, behind] = [s.name('L'), s.name('L')];
  const depth = w.random.between(1, 3);
  const parts = Array.from({ length: depth }, () => s.name('L'));
  const failsAt = w.random.between(0, depth);
  const hasFinally = w.random.chance(2);
  const mark = (text: string): void => s.line(`${name} = ${name} + "${text}"`);

  s.line(`DIM ${name}: ${name} = ""`);
  s.line(`GOSUB ${outer}`);
  mark('e');
  s.line(`GOTO ${behind}`);

  s.label(outer);
  s.line('TRY');
  s.line(`GOSUB ${parts[0]}`);
  mark('n');
  s.line('CATCH');
  mark('c');
  if (hasFinally) {
    s.line('FINALLY');
    mark('f');
  }
  s.line('END TRY');
  mark('o');
  // A program that comes by more often than once has gone astray.
  s.line(`IF LEN(${name}) > 20 THEN GOTO ${behind}`);
  s.line('RETURN');

  parts.forEach((label, i) => {
    s.label(label);
    mark(`${i}`);
    if (i + 1 === failsAt) s.line('IF opaque = 0 THEN THROW 50');
    if (i + 1 < depth) s.line(`GOSUB ${parts[i + 1]}`);
    mark(`${i}`);
    s.line('RETURN');
  });
  s.label(behind);

  const entered = failsAt === 0 ? depth : failsAt;
  let wanted = '';
  for (let i = 0; i < entered; i++) wanted += i;
  if (failsAt === 0) for (let i = depth - 1; i >= 0; i--) wanted += i;
  s.expectText(name, `${wanted}${failsAt === 0 ? 'n' : 'c'}${hasFinally ? 'f' : ''}oe`);
}
