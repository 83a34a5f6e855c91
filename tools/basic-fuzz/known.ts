// The table of pieces whose effect is known.

import { text } from './known/texts.ts';
import { tries } from './known/errors.ts';
import { aliases } from './known/aliases.ts';
import { list, map } from './known/containers.ts';
import { bounds } from './known/arrays.ts';
import { choice, loop } from './known/loops.ts';
import { computation } from './known/numbers.ts';
import { subroutine } from './known/jumps.ts';
import type { Writer } from './writer.ts';

const makers: readonly ((w: Writer) => void)[] = [
  computation,
  computation,
  computation,
  loop,
  loop,
  loop,
  loop,
  choice,
  tries,
  tries,
  subroutine,
  aliases,
  bounds,
  text,
  list,
  map,
];

export function known(w: Writer): void {
  if (w.affords(30)) w.random.pick(makers)(w);
}
