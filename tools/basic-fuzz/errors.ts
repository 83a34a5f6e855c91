// Random TRY statements. Only inside of them, and in routines that are called there, is code risky.

import { condition, integer } from './expressions.ts';
import { block } from './statements.ts';
import { withExit } from './blocks.ts';
import type { Writer } from './writer.ts';

const codes = ['5', '6', '9', '11', '13', '100', '200', '300'];

export function tryBlock(w: Writer): void {
  if (w.depth > 4 || w.budget <= 0) return;
  const { isRisky } = w;
  withExit(w, () => {
    const some = w.random.chance(3);
    const all = !some || w.random.chance(2);
    w.line('TRY');
    w.isRisky = isRisky || all;
    w.inside(() => block(w, 4));
    w.isRisky = isRisky;
    if (some) {
      w.line(`CATCH ${w.random.pick(codes)}, ${w.random.pick(codes)}`);
      w.inside(() => handler(w));
    }
    if (all) {
      w.line('CATCH');
      w.inside(() => handler(w));
    }
    if (w.random.chance(2)) {
      w.line('FINALLY');
      w.inside(() => block(w, 2));
    }
    w.line('END TRY');
  });
}

function handler(w: Writer): void {
  w.line(w.random.pick(['PRINT "caught "; ERR; " "; ERL', 'PRINT ERR$; ERR', 'PRINT "!";']));
  block(w, 2);
  if (w.isRisky && w.random.chance(6)) w.line('THROW');
}

export function throwError(w: Writer): void {
  if (!w.isRisky) return;
  const code = w.random.chance(4) ? `(${integer(w, 1)} AND 255)` : w.random.pick(codes);
  w.line(`IF ${condition(w, 1)} THEN THROW ${code}${w.random.chance(6) ? ', 77' : ''}`);
}
