// Random output: PRINT lists, PRINT USING, WRITE, and the dump of everything that can be seen.

import { element, fieldsOf, number, text } from './expressions.ts';
import type { Writer } from './writer.ts';

const masks = ['###', '###.##', '#,###.#', '+##', '$$###.##', '**####', '####-', '##.##^^^^', '@'];

function item(w: Writer): string {
  const kind = w.random.below(12);
  if (kind < 6) return number(w, 2);
  if (kind < 10) return text(w, 2);
  if (kind < 11) return `"${w.random.pick(['a', 'b: ', '-', ' '])}"`;
  return w.random.pick(['TAB(20)', 'SPC(2)', `TAB(${number(w, 1)} MOD 30)`]);
}

export function print(w: Writer): void {
  const items = Array.from({ length: w.random.between(1, 4) }, () => item(w));
  let list = items[0]!;
  for (const one of items.slice(1)) list += `${w.random.pick(['; " "; ', '; ', ', '])}${one}`;
  w.line(`PRINT ${list}${w.random.chance(8) ? ';' : ''}`);
}

export function printUsing(w: Writer): void {
  const fields = Array.from({ length: w.random.between(1, 3) }, () => w.random.pick(masks));
  const items = fields.map((mask) => (mask === '@' ? text(w, 1) : `${number(w, 1)} MOD 100000`));
  w.line(`PRINT USING "${fields.join(' ')}"; ${items.join('; ')}`);
}

export function write(w: Writer): void {
  w.line(`WRITE ${w.random.chance(2) ? `${number(w, 1)}, ` : ''}${text(w, 1)}, ${number(w, 1)} MOD 1000`);
}

/** Print all that can be seen from here. */
export function dump(w: Writer): void {
  for (let at = 0; at < w.scope.scalars.length; at += 4) {
    const names = w.scope.scalars.slice(at, at + 4).map((one) => one.text);
    w.line(`PRINT ${names.map((name) => `"${name}="; ${name}`).join('; " "; ')}`);
  }
  for (const { name, type } of w.scope.records) {
    w.line(
      `PRINT "${name}: "; ${fieldsOf(name, type)
        .map((one) => one.text)
        .join('; "|"; ')}`,
    );
  }
  for (const array of w.scope.arrays) {
    const bounds = array.bounds.map((_, i) => `LBOUND(${array.name}, ${i + 1}); " "; UBOUND(${array.name}, ${i + 1})`);
    w.line(`PRINT "${array.name}: "; ${bounds.join('; " "; ')}`);
    if (typeof array.element !== 'string') {
      const fields = fieldsOf(element(w, array), array.element).map((one) => one.text);
      w.line(`PRINT ${fields.join('; "|"; ')}`);
      continue;
    }
    const indices = array.bounds.map((_, i) => `q${i + 1}`);
    array.bounds.forEach((_, i) => {
      w.line(`FOR q${i + 1} = LBOUND(${array.name}, ${i + 1}) TO UBOUND(${array.name}, ${i + 1})`);
      w.depth++;
    });
    w.line(`PRINT ${array.name}(${indices.join(', ')}); "|";`);
    for (const index of indices.reverse()) {
      w.depth--;
      w.line(`NEXT ${index}`);
    }
    w.line('PRINT');
  }
}
